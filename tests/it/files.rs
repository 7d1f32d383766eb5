//! Files as offices save them, through the whole job: old encodings and workbooks.

use super::data::{orders, reading_of};
use super::ods::{row, Document};
use super::xlsx::Book;
use mandegar::analysis::shop::Options;
use mandegar::ingest::encoding::Encoding;
use mandegar::job::{Choices, Request, Source, Task};

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

/// Days and amounts are as they are meant, whatever the cells show.
#[test]
fn a_log_of_orders_is_the_same_as_a_spreadsheet_and_as_a_text() {
    let order = |(customer, day, amount): &(&str, &str, &str)| {
        format!(
            r#"<table:table-row><table:table-cell office:value-type="string"><text:p>{customer}</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="{day}T09:30:00"><text:p>5.1.</text:p></table:table-cell><table:table-cell office:value-type="currency" office:value="{amount}"><text:p>1 €</text:p></table:table-cell></table:table-row>"#
        )
    };
    let all = [
        ("Sara", "2024-01-05", "10.5"),
        ("Иван", "2024-02-04", "1.234"),
        ("Sara", "2024-03-05", "30"),
        ("مریم", "2024-03-05", ""),
    ];
    let head = ["customer", "date", "amount"];
    let lines = all.map(|(customer, day, amount)| format!("{customer},{day},{amount}\n"));
    let text = head.join(",") + "\n" + &lines.concat();
    let rows = row(&head) + &all.iter().map(order).collect::<String>();
    let rows = rows.replace("office:value=\"\"><text:p>1 €</text:p>", ">");
    let spreadsheet = Document::of(&rows).bytes();
    for task in [orders(), Task::Shop(Options::default())] {
        let source = |bytes| Source::Bytes(bytes);
        let expected = reading_of(&Request::new(task, source(text.clone().into_bytes())));
        let reading = reading_of(&Request::new(task, source(spreadsheet.clone())));
        assert!(reading.outcome.is_some());
        assert_eq!(reading.outcome, expected.outcome);
        assert_eq!(
            (&reading.names, &reading.mapping, reading.rows_read),
            (&expected.names, &expected.mapping, 3)
        );
        assert_eq!(reading.sheets, ["Notes", "Orders & more", "Last"]);
        assert_eq!(reading.problems.len(), expected.problems.len());
    }
}
