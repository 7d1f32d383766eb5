//! Spreadsheets of OpenDocument, written here, to tables: what `workbook` holds of those of Excel, and what is their own.

use super::ods::{package, row, sheet, Document, KIND};
use super::workbook::{read, refuses, rows, table, tells_how_far_it_is};
use super::xlsx::{zip, Part};
use mandegar::ingest::workbook::{Limits, Workbook, WorkbookProblem};
use proptest::prelude::*;

#[track_caller]
fn check(rows: &str, expected: &[&[&str]]) {
    let mut document = Document::of(rows);
    for is_packed in [true, false] {
        document.is_packed = is_packed;
        let read = read(&document.bytes(), Limits::default()).unwrap();
        assert_eq!(read, expected, "{rows}");
    }
}

/// A row with these cells in it.
fn cells(cells: &str) -> String {
    format!("<table:table-row>{cells}</table:table-row>")
}

/// A row of a cell with this content.
fn texts(content: &str) -> String {
    cells(&format!("<table:table-cell>{content}</table:table-cell>"))
}

/// A filled cell that stands for so many.
fn filled(count: usize) -> String {
    format!(
        r#"<table:table-cell table:number-columns-repeated="{count}" office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell>"#
    )
}

/// A row that stands for so many.
fn repeated(count: usize, cells: &str) -> String {
    format!(r#"<table:table-row table:number-rows-repeated="{count}">{cells}</table:table-row>"#)
}

#[track_caller]
fn lists(document: &Document, expected: &[(&str, bool)]) {
    let book = Workbook::open(document.bytes(), Limits::default()).unwrap();
    let names = book.sheets().iter().map(|s| (s.name.as_str(), s.is_hidden));
    assert_eq!(names.collect::<Vec<_>>(), expected);
}

#[test]
fn sheets_are_listed() {
    let document = Document::of(&row(&["customer"]));
    let all = [("Notes", true), ("Orders & more", false), ("Last", false)];
    lists(&document, &all);
    let bytes = document.bytes();
    let table = |sheet| table(&bytes, Limits::default(), sheet).map(|table| rows(&table));
    assert_eq!(table(Some(0)).unwrap(), [["note"]]);
    assert_eq!(table(Some(1)).unwrap(), [["customer"]]);
    assert_eq!(table(Some(2)).unwrap(), [["last"]]);
    assert_eq!(table(None), table(Some(1)));
    assert_eq!(table(Some(3)), Err(WorkbookProblem::NoSheet));
}

/// What looks like a sheet and is none: a table in a cell, what is kept of another file, and what has no name.
#[test]
fn other_tables_are_no_sheets() {
    let inner = sheet(
        r#"table:name="inner" table:is-sub-table="true""#,
        &row(&["x"]),
    );
    let cell = format!("<table:table-cell>{inner}<text:p>outer</text:p></table:table-cell>");
    let mut document = Document::of(&(cells(&cell) + &row(&["next"])));
    document.sheets += &sheet(r#"table:name="'file:///a.ods'#B""#, &row(&["kept"]));
    document.sheets += &sheet("", &row(&["unnamed"]));
    document.sheets += &sheet(r#"table:name="Very last""#, "");
    let all = [
        ("Notes", true),
        ("Orders & more", false),
        ("Last", false),
        ("Very last", false),
    ];
    lists(&document, &all);
    let read = |sheet| table(&document.bytes(), Limits::default(), Some(sheet));
    assert_eq!(rows(&read(1).unwrap()), [["outer"], ["next"]]);
    assert_eq!(rows(&read(3).unwrap()), Vec::<Vec<String>>::new());
}

#[test]
fn where_every_sheet_is_hidden_the_first_is_read() {
    let mut document = Document::of("");
    document.styles = document.styles.replace("true", "false");
    document.sheets = document
        .sheets
        .replace("\"Last\"", "\"Last\" table:style-name=\"ta1\"");
    assert_eq!(
        read(&document.bytes(), Limits::default()).unwrap(),
        [["note"]]
    );
}

#[test]
fn cells_of_every_type() {
    for (cell, expected) in [
        (
            r#"office:value-type="float" office:value="12.5"><text:p>12,50</text:p>"#,
            "12.5",
        ),
        (
            r#"office:value-type="float" office:value="1.234"><text:p>1,234</text:p>"#,
            "1.2340",
        ),
        (
            r#"office:value-type="float" office:value="-3E-7" calcext:value-type="float"><text:p>0</text:p>"#,
            "-3E-7",
        ),
        (
            r#"office:value-type="percentage" office:value="0.25"><text:p>25 %</text:p>"#,
            "0.25",
        ),
        (
            r#"office:value-type="currency" office:currency="IRR" office:value="120000"><text:p>۱۲۰٬۰۰۰ ریال</text:p>"#,
            "120000",
        ),
        (
            r#"office:value-type="date" office:date-value="2024-01-05"><text:p>۱۴۰۲/۱۰/۱۵</text:p>"#,
            "2024-01-05",
        ),
        (
            r#"office:value-type="date" office:date-value="2024-01-05T18:30:00.5"><text:p>5.1.</text:p>"#,
            "2024-01-05",
        ),
        // A time of day, stored as one of day 0.
        (
            r#"office:value-type="date" office:date-value="1899-12-30T10:00:00"><text:p>10:00</text:p>"#,
            "10:00:00",
        ),
        (
            r#"office:value-type="time" office:time-value="PT09H05M30S"><text:p>9:05</text:p>"#,
            "09:05:30",
        ),
        (
            r#"office:value-type="time" office:time-value="PT125H0M7.250S"><text:p>125</text:p>"#,
            "125:00:07",
        ),
        (
            r#"office:value-type="time" office:time-value="P1D"><text:p>24:00</text:p>"#,
            "P1D",
        ),
        (
            r#"office:value-type="boolean" office:boolean-value="true"><text:p>WAHR</text:p>"#,
            "TRUE",
        ),
        (
            r#"office:value-type="boolean" office:boolean-value="false"><text:p>FALSCH</text:p>"#,
            "FALSE",
        ),
        (
            r#"office:value-type="string"><text:p>Sara</text:p>"#,
            "Sara",
        ),
        (
            r#"office:value-type="string" office:string-value="a &amp; b"><text:p>shown</text:p>"#,
            "a & b",
        ),
        (
            r#"office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#N/A</text:p>"#,
            "#N/A",
        ),
        (
            r#"table:formula="of:=[.A1]&gt;2" office:value-type='float' office:value='7'><text:p>7</text:p>"#,
            "7",
        ),
        (
            r#"><text:p>مبلغ &lt;IRR&gt; &#8381;</text:p>"#,
            "مبلغ <IRR> ₽",
        ),
    ] {
        let whole = format!("<table:table-cell {cell}</table:table-cell>");
        check(&cells(&whole), &[&[expected]]);
        let covered = whole.replace("table:table-cell", "table:covered-table-cell");
        check(&cells(&covered), &[&[expected]]);
    }
    let alone = r#"<table:table-cell office:value-type="float" office:value="5"/>"#;
    check(&cells(alone), &[&["5"]]);
}

#[test]
fn texts_of_cells() {
    for (content, expected) in [
        ("<text:p>a</text:p><text:p>b</text:p>", "a b"),
        ("<text:p>a<text:line-break/>b</text:p>", "a b"),
        ("<text:p>a<text:s/>b<text:s text:c=\"3\"/>c</text:p>", "a b   c"),
        ("<text:p>a<text:tab/>b</text:p>", "a\tb"),
        ("<text:p>say <text:span text:style-name=\"T1\">“<text:a xlink:href=\"x\">hi</text:a>”</text:span>!</text:p>", "say “hi”!"),
        ("<text:p><![CDATA[a < b]]><!-- c --></text:p>", "a < b"),
        ("<office:annotation><dc:date>2024</dc:date><text:p>a note</text:p></office:annotation><text:p>a</text:p>", "a"),
        ("<text:p>a<office:annotation><text:p>a note</text:p></office:annotation>b</text:p>", "ab"),
        ("<text:p>a</text:p><draw:frame><draw:text-box><text:p>box</text:p></draw:text-box></draw:frame>", "a"),
        ("<text:p><text:ruby><text:ruby-base>字</text:ruby-base><text:ruby-text>じ</text:ruby-text></text:ruby></text:p>", "字"),
    ] {
        check(&texts(content), &[&[expected]]);
    }
    check(
        &texts("<office:annotation><text:p>a note</text:p></office:annotation>"),
        &[],
    );
}

#[test]
fn rows_and_cells_that_stand_for_many() {
    let blank = |count| format!(r#"<table:table-cell table:number-columns-repeated="{count}"/>"#);
    let read = repeated(2, &(blank(2) + &filled(2) + &blank(16_380)))
        + &repeated(3, &blank(16_384))
        + &cells(&(filled(1) + &blank(0) + &filled(1)))
        + "<table:table-row/>"
        + &row(&["last"])
        + &repeated(1_048_568, &blank(16_384));
    let bytes = Document::of(&read).bytes();
    let table = table(&bytes, Limits::default(), None).unwrap();
    let expected: [&[&str]; 4] = [
        &["", "", "1", "1"],
        &["", "", "1", "1"],
        &["1", "", "1"],
        &["last"],
    ];
    assert_eq!(rows(&table), expected);
    let lines: Vec<_> = (0..table.len()).map(|row| table.line(row)).collect();
    assert_eq!(lines, [1, 2, 6, 8]);
}

/// Rows within groups and heads are rows; shapes, forms and what else programs keep beside them are none.
#[test]
fn rows_stand_in_groups() {
    let group = |name: &str, rows: &str| format!("<table:{name}>{rows}</table:{name}>");
    let shapes = format!(
        "<table:shapes><draw:frame>{}</draw:frame></table:shapes>",
        texts("<text:p>no</text:p>")
    );
    let all = shapes
        + "<office:forms/><table:table-column-group><table:table-column/></table:table-column-group>"
        + &group("table-header-rows", &row(&["head"]))
        + &group("table-row-group", &(row(&["a"]) + &group("table-row-group", &row(&["b"]))))
        + &group("table-rows", &row(&["c"]));
    check(&all, &[&["head"], &["a"], &["b"], &["c"]]);
}

/// What repeats may be far more than what a table needs, in a few bytes.
#[test]
fn what_repeats_is_bounded() {
    let limit = 16 << 20;
    let limits = Limits {
        inflated: limit,
        ..Limits::default()
    };
    let too_large = WorkbookProblem::TooLarge { limit };
    let wide = WorkbookProblem::TooManyColumns {
        row: 3,
        limit: 1000,
    };
    let long = format!(
        r#"<table:table-cell table:number-columns-repeated="1000"><text:p>{}</text:p></table:table-cell>"#,
        "\"".repeat(20_000)
    );
    for (rows, problem) in [
        (repeated(2, "") + &cells(&filled(1001)), wide),
        (repeated(2, "") + &cells(&filled(16_384)), wide),
        (repeated(2, "") + &cells(&filled(999_999_999)), wide),
        (repeated(40_000, &filled(1000)), too_large),
        (repeated(1_048_577, &filled(1)), too_large),
        (repeated(999_999_999, &filled(1)), too_large),
        (repeated(1_048_576, "") + &cells(&filled(1)), too_large),
        (cells(&long), too_large),
        (repeated(9_999_999_999, ""), WorkbookProblem::Damaged),
    ] {
        let bytes = Document::of(&rows).bytes();
        assert_eq!(
            read(&bytes, limits),
            Err(problem),
            "{}",
            rows.get(..120).unwrap_or(&rows)
        );
    }
    let many = Document {
        sheets: sheet(r#"table:name="a""#, "").repeat(10_001),
        ..Document::of("")
    };
    assert_eq!(read(&many.bytes(), limits), Err(too_large));
    // One that goes on after the last row of other programs is a table all the same.
    check(
        &(row(&["a"]) + &repeated(16_777_215, "<table:table-cell/>")),
        &[&["a"]],
    );
}

#[test]
fn bombs() {
    let spaces = |megabytes: usize| Document::of(&" ".repeat(megabytes << 20)).bytes();
    let limits = Limits {
        inflated: 4 << 20,
        ..Limits::default()
    };
    let limit = limits.inflated;
    assert_eq!(read(&spaces(2), limits), Err(WorkbookProblem::Bomb));
    assert_eq!(
        read(&spaces(5), limits),
        Err(WorkbookProblem::TooLarge { limit })
    );
    let entities =
        "<!DOCTYPE a [<!ENTITY b \"c\">]><office:spreadsheet/></office:document-content>";
    refuses(&package(entities, true), WorkbookProblem::Damaged);
}

/// The content is gone through twice, and counts once.
#[test]
fn what_is_unpacked_counts_once() {
    let document = Document::of(&row(&["a"]));
    let all = document.content().len() + KIND.len() + "<manifest:manifest/>".len();
    let limits = |inflated| Limits {
        inflated,
        ..Limits::default()
    };
    assert!(read(&document.bytes(), limits(all)).is_ok());
    let limit = all - 1;
    assert_eq!(
        read(&document.bytes(), limits(limit)),
        Err(WorkbookProblem::TooLarge { limit })
    );
}

#[test]
fn a_password_is_told() {
    let list = br#"<manifest:manifest><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data manifest:checksum="x"/></manifest:file-entry></manifest:manifest>"#;
    let noise: Vec<u8> = (0..999_u32).map(|at| ((at * 7919) >> 3) as u8).collect();
    for part in ["content.xml", "encrypted-package"] {
        let parts = [
            Part("mimetype", KIND.as_bytes(), false),
            Part(part, &noise, false),
            Part("META-INF/manifest.xml", list, true),
        ];
        refuses(&zip(&parts), WorkbookProblem::Encrypted);
    }
}

#[test]
fn other_documents_are_no_workbooks() {
    let content = Document::of(&row(&["a"])).content();
    let letter = content.replace("office:spreadsheet", "office:text");
    let of_kind = |kind: &str, content: &str| {
        zip(&[
            Part("mimetype", kind.as_bytes(), false),
            Part("content.xml", content.as_bytes(), true),
        ])
    };
    let bare = |content: &str| zip(&[Part("content.xml", content.as_bytes(), true)]);
    let no_workbook = Err(WorkbookProblem::NotAWorkbook);
    for (bytes, expected) in [
        (
            of_kind("application/vnd.oasis.opendocument.text", &letter),
            no_workbook.clone(),
        ),
        (of_kind("application/epub+zip", "<"), no_workbook.clone()),
        (bare(&letter), no_workbook.clone()),
        (bare("<!DOCTYPE html><p>"), no_workbook),
        (bare(&content), Ok(vec![vec!["a".to_owned()]])),
        (
            of_kind(&format!("{KIND}-template"), &content),
            Ok(vec![vec!["a".to_owned()]]),
        ),
        (of_kind(KIND, &letter), Err(WorkbookProblem::Damaged)),
        (
            zip(&[Part("mimetype", KIND.as_bytes(), false)]),
            Err(WorkbookProblem::Damaged),
        ),
    ] {
        assert_eq!(read(&bytes, Limits::default()), expected);
    }
}

/// Wherever the content breaks off, nothing of it is taken for all of it.
#[test]
fn content_that_breaks_off_is_damaged() {
    let document = Document::of(&(row(&["a &amp; b"]) + &cells(&filled(3))));
    let content = document.content();
    for end in 0..content.len() {
        let cut = read(&package(&content[..end], false), Limits::default());
        assert_eq!(cut, Err(WorkbookProblem::Damaged), "{}", &content[..end]);
    }
}

/// Tools may lay the content out in lines, and sign it at its end.
#[test]
fn content_that_was_laid_out_anew_is_read() {
    let document = Document::of(&row(&["a"]));
    let content = document
        .content()
        .replace("<table:table ", "<table:table\n  ");
    for end in ["", "\n", "<!-- made by a tool -->", "\n<?done?>\n"] {
        let bytes = package(&format!("{content}{end}"), true);
        assert_eq!(
            read(&bytes, Limits::default()),
            Ok(vec![vec!["a".to_owned()]]),
            "{end:?}"
        );
    }
}

/// What a large sheet comes in ends anywhere: within a row, a character, a tag, a comment.
#[test]
fn a_sheet_comes_in_steps() {
    const ROWS: usize = 9000;
    let name = |row: usize| format!("مشتری {row} Ёлкин </table:table-row> & co");
    let escaped = |row| name(row).replace('&', "&amp;").replace('<', "&lt;");
    let number = |row| {
        format!(
            r#"<table:table-cell office:value-type="float" office:value="{row}.5"><text:p>{row},5</text:p></table:table-cell>"#
        )
    };
    let line = |at: usize| {
        match at % 3 {
        0 => cells(&format!("<table:table-cell><text:p>{}</text:p></table:table-cell>{}", escaped(at), number(at))),
        1 => format!("<!-- <table:table-row> --><table:table-row a='>'><table:table-cell ><text:p ><![CDATA[{}]]></text:p></table:table-cell>{}</table:table-row>", name(at), number(at)),
        _ => cells(&format!(r#"<table:table-cell office:value-type="string" office:string-value="{}"/>{}"#, escaped(at), number(at))),
    }
    };
    let lines: String = (1..=ROWS).map(line).collect();
    let expected: Vec<_> = (1..=ROWS)
        .map(|row| vec![name(row), format!("{row}.5")])
        .collect();
    let mut document = Document::of(&lines);
    for is_packed in [true, false] {
        document.is_packed = is_packed;
        let bytes = document.bytes();
        assert!(read(&bytes, Limits::default()).unwrap() == expected);
        let last = table(&bytes, Limits::default(), Some(2)).unwrap();
        assert_eq!(rows(&last), [["last"]]);
        tells_how_far_it_is(bytes);
    }
}

/// `tests/data/open-document` is laid out as LibreOffice does: a chart, a note, a list of choices, what changed, prices of another file.
#[test]
fn a_spreadsheet_of_an_office() {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/data/open-document/content.xml"
    );
    let bytes = package(&std::fs::read_to_string(path).unwrap(), true);
    let book = Workbook::open(bytes.clone(), Limits::default()).unwrap();
    let names: Vec<_> = book
        .sheets()
        .iter()
        .map(|sheet| sheet.name.as_str())
        .collect();
    assert_eq!(
        (names, book.first_visible()),
        (vec!["Settings", "Orders"], 1)
    );
    let table = table(&bytes, Limits::default(), None).unwrap();
    let expected = [
        ["order", "customer", "date", "amount", "channel"],
        ["1001", "Sara", "2024-01-05", "10.5", "web"],
        ["1002", "Иван", "2024-02-04", "20", "app"],
        ["1003", "Ann &   Co", "2024-03-05", "1.2340", "web"],
    ];
    assert_eq!(rows(&table), expected);
    assert_eq!(table.line(3), 5);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    /// No damage makes it panic, whatever comes out.
    #[test]
    fn damaged_bytes(place in 0usize..4000, byte in any::<u8>(), end in 0usize..2400, is_packed in any::<bool>()) {
        let mut document = Document::of(&(row(&["customer"]) + &repeated(3, &filled(2))));
        document.is_packed = is_packed;
        let mut bytes = document.bytes();
        let place = place % bytes.len();
        bytes[place] = byte;
        if let Ok(rows) = read(&bytes, Limits::default()) {
            prop_assert!(rows.len() < 40_000);
        }
        bytes.truncate(bytes.len().saturating_sub(end));
        prop_assert!(end == 0 || read(&bytes, Limits::default()).is_err());
    }

    #[test]
    fn any_xml(content in "(<|</|/>|>|table:|table|-row|-cell|text:|p|s| |\"|'|=|&|;|a|1){0,60}") {
        let _ = read(&Document::of(&content).bytes(), Limits::default());
        let _ = read(&package(&content, false), Limits::default());
    }
}
