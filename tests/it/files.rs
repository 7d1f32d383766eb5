//! Files as offices save them, through the whole job: old encodings and workbooks.

use super::data::{orders, reading_of};
use super::xlsx::Book;
use mandegar::ingest::encoding::Encoding;
use mandegar::job::{Choices, Request, Source};

#[test]
fn old_encodings_are_found_and_can_be_chosen() {
    let text = "Клиент;Дата;Сумма\nИванов;01.02.2024;1 000,50\nПетров;15.03.2024;2 000\n";
    let (bytes, _, _) = encoding_rs::WINDOWS_1251.encode(text);
    let request = Request::new(orders(), Source::Bytes(bytes.to_vec()));
    let found = reading_of(&request);
    assert_eq!(found.encoding, Some(Encoding::Windows1251));
    assert_eq!(found.names, ["Клиент", "Дата", "Сумма"]);
    assert_eq!(found.rows_read, 2);
    let chosen = Choices {
        encoding: Some(Encoding::Windows1252),
        ..Choices::default()
    };
    let other = reading_of(&Request {
        choices: chosen,
        ..request
    });
    assert_eq!(other.names[0], "Êëèåíò");
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let wide = reading_of(&Request::new(orders(), Source::Bytes(wide)));
    assert_eq!(
        (wide.encoding, wide.rows_read),
        (Some(Encoding::Utf16Le), 2)
    );
}

#[test]
fn a_sheet_of_a_workbook_is_a_table_like_any_other() {
    let cell = |text: &str| format!("<c t=\"inlineStr\"><is><t>{text}</t></is></c>");
    let row = |cells: [&str; 3]| {
        format!(
            "<row>{}{}{}</row>",
            cell(cells[0]),
            cell(cells[1]),
            cell(cells[2])
        )
    };
    let rows = row(["Customer", "Date", "Amount"])
        + &row(["a", "2024-01-01", "10.5"])
        + &row(["b", "2024-03-01", "20"]);
    let bytes = Book::of(&rows).bytes();
    let reading = reading_of(&Request::new(orders(), Source::Bytes(bytes)));
    assert_eq!(reading.rows_read, 2);
    assert!(
        !reading.sheets.is_empty() && reading.encoding.is_none() && reading.delimiter.is_none()
    );
}
