//! What fuzzing has found so far, held to its laws without the tools of fuzzing.

use super::{ods, xlsx};
use std::fs;
use std::path::Path;

#[path = "../../fuzz/src/laws/mod.rs"]
mod laws;

/// Holds a law on every file of its corpus.
#[track_caller]
fn hold(target: &str, law: fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fuzz/corpus")
        .join(target);
    let files: Vec<_> = fs::read_dir(folder).unwrap().collect();
    assert!(files.len() > 3, "{target} has a corpus");
    for file in files {
        let path = file.unwrap().path();
        let broken = std::panic::catch_unwind(|| law(&fs::read(&path).unwrap()));
        assert!(broken.is_ok(), "{}", path.display());
    }
}

#[test]
fn rows() {
    hold("reader", laws::reader);
}

#[test]
fn numbers() {
    hold("number", laws::number);
}

#[test]
fn dates() {
    hold("date", laws::date);
}

#[test]
fn workbooks() {
    hold("workbook", laws::workbook);
}

#[test]
fn files() {
    hold("file", laws::file);
}

#[test]
fn calls() {
    hold("wire", laws::wire);
}
