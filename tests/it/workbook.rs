//! Workbooks, written here part by part, to tables; and files that look like workbooks and are none.

use super::xlsx::{zip, Book, Part};
use mandegar::ingest::delimited::{split, Table};
use mandegar::ingest::workbook::{Limits, Rows, Workbook, WorkbookProblem};
use proptest::prelude::*;

/// The cells of a table.
pub fn rows(table: &Table) -> Vec<Vec<String>> {
    let cells = |row| (0..table.width(row)).map(move |column| table.cell(row, column).to_owned());
    (0..table.len()).map(|row| cells(row).collect()).collect()
}

/// A sheet of a workbook, the first visible one where none is chosen.
pub fn table(bytes: &[u8], limits: Limits, sheet: Option<usize>) -> Result<Table, WorkbookProblem> {
    let book = Workbook::open(bytes.to_vec(), limits)?;
    let sheet = sheet.unwrap_or(book.first_visible());
    let (mut rows, mut text) = (book.rows(sheet)?, Vec::new());
    while rows.next(&mut text)?.is_some() {}
    let text = String::from_utf8(text).unwrap();
    Ok(split(&text, Rows::DELIMITER, usize::MAX))
}

/// The cells of its first visible sheet.
pub fn read(bytes: &[u8], limits: Limits) -> Result<Vec<Vec<String>>, WorkbookProblem> {
    table(bytes, limits, None).map(|table| rows(&table))
}

#[track_caller]
fn check(book: &Book, expected: &[&[&str]]) {
    let read = read(&book.bytes(), Limits::default()).unwrap();
    assert_eq!(read, expected);
}

/// That it gives no table for this reason.
#[track_caller]
pub fn refuses(bytes: &[u8], problem: WorkbookProblem) {
    assert_eq!(read(bytes, Limits::default()).unwrap_err(), problem);
}

/// Styles: 0 general, 1 a built-in date, 2 an own date, 3 money that names days in quotes.
const STYLES: &str = r#"<numFmts count="2"><numFmt numFmtId="164" formatCode="[$-fa-IR,16]yyyy/mm/dd;@"/><numFmt numFmtId="165" formatCode="0.00 &quot;a day&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"><alignment/></xf><xf numFmtId="165"/></cellXfs><cellStyles><xf numFmtId="14"/></cellStyles>"#;

#[test]
fn sheets_are_listed() {
    let bytes = Book::of("").bytes();
    let book = Workbook::open(bytes.clone(), Limits::default()).unwrap();
    let names: Vec<_> = book
        .sheets()
        .iter()
        .map(|sheet| (sheet.name.as_str(), sheet.is_hidden))
        .collect();
    assert_eq!(names, [("Notes", true), ("Orders & more", false)]);
    assert_eq!(book.first_visible(), 1);
    let table = |sheet| table(&bytes, Limits::default(), Some(sheet));
    assert_eq!(rows(&table(0).unwrap()), [["note"]]);
    assert_eq!(rows(&table(1).unwrap()), Vec::<Vec<String>>::new());
    assert_eq!(table(2), Err(WorkbookProblem::NoSheet));
}

#[test]
fn cells_of_every_type() {
    let mut book = Book::of(
        r#"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>
        <row r="2" spans="1:5"><c r="A2" t="inlineStr"><is><t>Sara</t></is></c><c r="B2" s="1"><v>45296</v></c><c r="C2" s="3"><f>A1&lt;B1</f><v>12.5</v></c><c r="E2" t="b"><v>1</v></c></row>
        <row r="5"><c r="B5" s="2"><v>45385.75</v></c><c r="C5"><v>1.234</v></c><c r="D5" t="e"><v>#N/A</v></c><c r="F5" s="1"/></row>
        <row r="6"/><row><c t="str"><v>x</v></c><c t="d"><v>2024-01-05</v></c><c s="1"><v>0.5</v></c></row>"#,
    );
    book.strings = "<si><t>customer</t></si><si><r><rPr><b/></rPr><t>order </t></r><r><t xml:space=\"preserve\">day</t></r><rPh><t>no</t></rPh></si><si><t>&#1605;بلغ &lt;IRR&gt; <![CDATA[& more]]></t></si>".to_owned();
    book.styles = STYLES.to_owned();
    for is_packed in [true, false] {
        book.is_packed = is_packed;
        check(
            &book,
            &[
                &["customer", "order day", "مبلغ <IRR> & more"],
                &["Sara", "2024-01-05", "12.5", "", "TRUE"],
                &["", "2024-04-03", "1.2340", "#N/A"],
                &["x", "2024-01-05", "0.5"],
            ],
        );
    }
    let bytes = book.bytes();
    let table = table(&bytes, Limits::default(), Some(1)).unwrap();
    let lines: Vec<_> = (0..table.len()).map(|row| table.line(row)).collect();
    assert_eq!(lines, [1, 2, 5, 7]);
}

/// The sample with which `src/bin/unpack.rs` warms up: cells of the commonest kinds.
#[test]
fn the_sample_is_a_workbook_of_orders() {
    const SAMPLE: &str = "src/bin/unpack/sample.xlsx";
    const ROWS: usize = 48;
    let mut book = Book::of("");
    let names = ["order", "customer", "date", "amount", "channel"].map(str::to_owned);
    let customers = (0..ROWS / 3).map(|customer| format!("C{:06}", customer * 7919));
    let all = names.into_iter().chain(customers);
    book.strings = all.map(|text| format!("<si><t>{text}</t></si>")).collect();
    book.styles = STYLES.to_owned();
    let head = ('A'..='E').zip(0..);
    let head: String = head
        .map(|(column, text)| format!("<c r=\"{column}1\" t=\"s\"><v>{text}</v></c>"))
        .collect();
    book.rows = format!("<row r=\"1\">{head}</row>");
    for row in 2..ROWS + 2 {
        let (order, customer) = (100_000 + row, 5 + row * 31 % (ROWS / 3));
        let (day, whole, cents) = (44_197 + row, row * 37 % 400, 10 + row * 13 % 90);
        book.rows += &format!(
            "<row r=\"{row}\"><c r=\"A{row}\"><v>{order}</v></c><c r=\"B{row}\" t=\"s\"><v>{customer}</v></c><c r=\"C{row}\" s=\"1\"><v>{day}</v></c>\
            <c r=\"D{row}\"><v>{whole}.{cents}</v></c><c r=\"E{row}\" t=\"str\"><v>web</v></c></row>"
        );
    }
    let bytes = book.bytes();
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(SAMPLE, &bytes).unwrap();
    }
    assert!(
        std::fs::read(SAMPLE).unwrap() == bytes,
        "UPDATE_GOLDEN=1 rewrites it"
    );
    let rows = read(&bytes, Limits::default()).unwrap();
    assert_eq!(rows.len(), ROWS + 1);
    assert_eq!(rows[1], ["100002", "C110866", "2021-01-03", "74.36", "web"]);
}

/// What a large sheet comes in ends anywhere: within a row, a character, a tag, a comment.
#[test]
fn a_sheet_and_its_strings_come_in_steps() {
    const ROWS: usize = 9000;
    let name = |row: usize| format!("مشتری {row} Ёлкин </row> & co");
    let escaped = |row| name(row).replace('&', "&amp;").replace('<', "&lt;");
    let mut book = Book::of("");
    for row in 1..=ROWS {
        book.strings += &format!("<si><t>{}</t><!-- </si> --></si>", escaped(row));
        let number = row + 1;
        book.rows += &match row % 3 {
            0 => format!("<row r=\"{number}\"><c r=\"A{number}\" t=\"s\"><v>{}</v></c><c r=\"B{number}\"><v>{row}.5</v></c></row>", row - 1),
            1 => format!("<x:row r=\"{number}\" a='>'><x:c t=\"inlineStr\"><x:is><x:t><![CDATA[{}]]></x:t></x:is></x:c><x:c><x:v>{row}.5</x:v></x:c></x:row>", name(row)),
            _ => format!("<!-- <row r=\"7\"> --><row><c t=\"str\"><f>A1</f><v>{}</v></c><c s=\"0\"><v>{row}.5</v></c></row>", escaped(row)),
        };
    }
    let expected: Vec<_> = (1..=ROWS)
        .map(|row| vec![name(row), format!("{row}.5")])
        .collect();
    for is_packed in [true, false] {
        book.is_packed = is_packed;
        let bytes = book.bytes();
        assert!(read(&bytes, Limits::default()).unwrap() == expected);
        tells_how_far_it_is(bytes);
    }
}

/// That the steps of a large sheet, the second one, lead to its end.
#[track_caller]
pub fn tells_how_far_it_is(bytes: Vec<u8>) {
    let book = Workbook::open(bytes, Limits::default()).unwrap();
    let mut rows = book.rows(1).unwrap();
    let mut steps = vec![0];
    while let Some(done) = rows.next(&mut Vec::new()).unwrap() {
        steps.push(done);
    }
    assert!(steps.is_sorted() && steps.len() > 8, "{steps:?}");
    assert_eq!(steps.last(), Some(&rows.total()));
}

#[test]
fn the_end_of_no_row_is_no_row() {
    let book = Book::of(r#"<row r="1"><c><v>7</v></c></row></row><c><v>8</v></c></row>"#);
    check(&book, &[&["7"]]);
}

#[test]
fn days_from_1904() {
    let mut book = Book::of(r#"<row r="1"><c r="A1" s="1"><v>43834</v></c></row>"#);
    book.styles = STYLES.to_owned();
    book.is_1904 = true;
    check(&book, &[&["2024-01-05"]]);
}

#[test]
fn names_with_prefixes_and_comments() {
    let book = Book::of(r#"<!-- a > b --><x:row r="3"><x:c r="B3"><x:v>7</x:v></x:c></x:row>"#);
    check(&book, &[&["", "7"]]);
}

#[test]
fn files_that_are_no_workbook() {
    let wide: Vec<u8> = "EncryptedPackage"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let container = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".as_slice();
    refuses(
        &[container, &[0; 600], &wide].concat(),
        WorkbookProblem::Encrypted,
    );
    refuses(
        &[container, &[0; 600]].concat(),
        WorkbookProblem::OldWorkbook,
    );
    refuses(b"", WorkbookProblem::NotAWorkbook);
    refuses(b"a,b\n1,2", WorkbookProblem::NotAWorkbook);
    refuses(b"PK\x03\x04", WorkbookProblem::Damaged);
    refuses(
        &zip(&[Part("a.csv", b"a,b", true)]),
        WorkbookProblem::NotAWorkbook,
    );
    let mut locked = Book::of("").bytes();
    let places: Vec<_> = (0..locked.len() - 4)
        .filter(|at| locked[*at..].starts_with(b"PK\x01\x02"))
        .collect();
    places.iter().for_each(|at| locked[at + 8] = 1);
    refuses(&locked, WorkbookProblem::Encrypted);
}

#[test]
fn a_cell_in_the_last_corner_is_a_problem_and_a_blank_one_is_not() {
    let corner = r#"<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#;
    let problem = WorkbookProblem::TooManyColumns {
        row: 1_048_576,
        limit: 1000,
    };
    refuses(&Book::of(corner).bytes(), problem);
    let blank = corner.replace(
        "<v>1</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v>",
        "<v>1</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v></v>",
    );
    check(&Book::of(&blank), &[&["1"]]);
    for beyond in [
        r#"<row r="1048577"><c><v>1</v></c></row>"#,
        r#"<row r="1"><c r="XFE1"><v>1</v></c></row>"#,
        r#"<row r="0"/>"#,
        r#"<row r="2"><c><v>1</v></c></row><row r="2"><c><v>1</v></c></row>"#,
        r#"<row r="2"><c><v>1</v></c></row><row r="1"><c><v>1</v></c></row>"#,
    ] {
        refuses(&Book::of(beyond).bytes(), WorkbookProblem::Damaged);
    }
}

#[test]
fn bombs() {
    let limits = Limits {
        inflated: 4 << 20,
        ..Limits::default()
    };
    let spaces = |megabytes: usize| Book::of(&" ".repeat(megabytes << 20)).bytes();
    assert_eq!(read(&spaces(2), limits), Err(WorkbookProblem::Bomb));
    let limit = limits.inflated;
    assert_eq!(
        read(&spaces(5), limits),
        Err(WorkbookProblem::TooLarge { limit })
    );
    // The directory may declare less than there is.
    let mut liar = spaces(2);
    let declared = (2_u32 << 20).to_le_bytes();
    let places: Vec<_> = (0..liar.len() - 4)
        .filter(|at| liar[at + 1..].starts_with(&declared[1..]))
        .collect();
    for at in places {
        liar[at + 1..at + 4].copy_from_slice(&[0, 0, 0]);
    }
    assert_eq!(read(&liar, limits), Err(WorkbookProblem::Bomb));
    let many: Vec<String> = (0..10_001).map(|number| format!("{number}")).collect();
    let parts: Vec<Part> = many.iter().map(|name| Part(name, b"", false)).collect();
    assert_eq!(
        read(&zip(&parts), limits),
        Err(WorkbookProblem::TooLarge { limit })
    );
    // One long text shared by many cells.
    let mut shared = Book::of(&format!(
        "<row>{}</row>",
        r#"<c t="s"><v>0</v></c>"#.repeat(900)
    ));
    shared.strings = format!("<si><t>{}</t></si>", "x".repeat(10_000));
    assert_eq!(
        read(&shared.bytes(), limits),
        Err(WorkbookProblem::TooLarge { limit })
    );
    let entities = Book::of("<!DOCTYPE a [<!ENTITY b \"c\">]>");
    refuses(&entities.bytes(), WorkbookProblem::Damaged);
}

#[test]
fn too_many_cells() {
    let limits = Limits {
        cells: 100,
        ..Limits::default()
    };
    let wide = r#"<row><c r="CZ1"><v>1</v></c></row>"#;
    let limit = limits.inflated;
    assert_eq!(
        read(&Book::of(wide).bytes(), limits),
        Err(WorkbookProblem::TooLarge { limit })
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    /// No damage makes it panic, whatever comes out.
    #[test]
    fn damaged_bytes(place in 0usize..2000, byte in any::<u8>(), end in 0usize..2400, is_packed in any::<bool>()) {
        let mut book = Book::of(r#"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45296</v></c></row>"#);
        book.strings = "<si><t>customer</t></si>".to_owned();
        book.styles = STYLES.to_owned();
        book.is_packed = is_packed;
        let mut bytes = book.bytes();
        let place = place % bytes.len();
        bytes[place] = byte;
        if let Ok(rows) = read(&bytes, Limits::default()) {
            prop_assert!(rows.len() <= 1);
        }
        bytes.truncate(bytes.len().saturating_sub(end));
        prop_assert!(end == 0 || read(&bytes, Limits::default()).is_err());
    }

    #[test]
    fn any_xml(rows in "[<>/a-z\"'=&;! rc]{0,60}") {
        let bytes = Book::of(&rows).bytes();
        let _ = read(&bytes, Limits::default());
    }
}
