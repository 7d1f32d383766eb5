//! The twelve files of csv-spectrum, an acid test of readers, against the JSON that comes with them (`tests/data/csv-spectrum`).

use mandegar::ingest::delimited::{sniff, split, Delimiter};
use mandegar::job::{run, Request, Source, Task};
use mandegar::report::name::Scale;
use serde_json::Value as Json;
use std::fs;
use std::path::PathBuf;

/// What is not as the JSON has it: the file, the row from 0, the column, and our cell.
const DIFFERENCES: [(&str, usize, &str, &str); 1] = [
    // A slip of theirs: this is the number in the file, 1234567890 that of the JSON.
    (
        "location_coordinates",
        0,
        "Contact Phone Number",
        "2095257564",
    ),
];

fn folder(name: &str) -> PathBuf {
    let data = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data/csv-spectrum");
    data.join(name)
}

/// The names, the bytes and the expected rows of all files.
fn files() -> Vec<(String, Vec<u8>, Json)> {
    let files = fs::read_dir(folder("csvs")).unwrap();
    let file = |entry: fs::DirEntry| {
        let name = entry
            .path()
            .file_stem()
            .unwrap()
            .to_str()
            .unwrap()
            .to_owned();
        let json = fs::read_to_string(folder("json").join(format!("{name}.json"))).unwrap();
        let bytes = fs::read(entry.path()).unwrap();
        (name, bytes, serde_json::from_str(&json).unwrap())
    };
    let files: Vec<_> = files.map(|entry| file(entry.unwrap())).collect();
    assert_eq!(files.len(), 12);
    files
}

/// Holds that the rows under the names are those of the JSON, and of the differences exactly those that are named.
#[track_caller]
fn hold(file: &str, names: &[String], rows: &[Vec<String>], expected: &Json) {
    // Where there is one row, it may stand alone.
    let alone = std::slice::from_ref(expected);
    let expected = expected.as_array().map_or(alone, Vec::as_slice);
    assert_eq!(rows.len(), expected.len(), "{file}");
    let mut unlike = Vec::new();
    for (at, (row, expected)) in rows.iter().zip(expected).enumerate() {
        assert_eq!(row.len(), names.len(), "{file} {at}");
        assert_eq!(expected.as_object().unwrap().len(), names.len());
        for (cell, name) in row.iter().zip(names) {
            if Some(cell.as_str()) != expected[name].as_str() {
                unlike.push((file, at, name.as_str(), cell.as_str()));
            }
        }
    }
    let named: Vec<_> = DIFFERENCES
        .into_iter()
        .filter(|this| this.0 == file)
        .collect();
    assert_eq!(unlike, named);
}

#[test]
fn the_reader_reads_all_twelve() {
    for (name, bytes, expected) in files() {
        let text = String::from_utf8(bytes).unwrap();
        assert_eq!(sniff(&text), Delimiter::Comma, "{name}");
        let table = split(&text, Delimiter::Comma, usize::MAX);
        let row = |row| {
            let cells = (0..table.width(row)).map(|column| table.cell(row, column).to_owned());
            cells.collect::<Vec<String>>()
        };
        let rows: Vec<_> = (1..table.len()).map(row).collect();
        hold(&name, &row(0), &rows, &expected);
        assert_eq!(table.unclosed(), None, "{name}");
    }
}

/// What stands on the page of a file that was dropped, nothing chosen: the header is found, too.
#[test]
fn the_page_shows_all_twelve() {
    for (name, bytes, expected) in files() {
        let task = Task::Answers {
            scale: Scale::ZeroToTen,
        };
        let request = Request::new(task, Source::Bytes(bytes));
        let reading = run(&request, &mut |_| false).unwrap().result.unwrap();
        assert!(reading.has_header, "{name}");
        hold(&name, &reading.names, &reading.preview, &expected);
    }
}
