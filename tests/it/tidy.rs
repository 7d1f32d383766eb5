//! The rules of the house as tests: the project reads its own sources and names the file and line that breaks one.
//!
//! Each rule is a function from a text to complaints, a test on all sources, and a test that it catches a bad sample.

mod direction;
mod house;
mod imports;
mod prose;
mod source;
mod styles;
mod words;

use source::{files, Source};

/// The sources of the app.
fn app() -> Vec<Source> {
    let sources = under("src/");
    assert!(sources.len() > 60, "the sources were not found");
    sources
}

/// All Rust files whose path starts with `folder`.
fn under(folder: &str) -> Vec<Source> {
    files()
        .into_iter()
        .filter(|(path, _)| path.starts_with(folder) && path.ends_with(".rs"))
        .map(|(path, text)| Source::new(&path, &text))
        .collect()
}

/// Fails with all complaints at once.
#[track_caller]
fn clean(complaints: Vec<String>) {
    assert!(complaints.is_empty(), "\n\n{}\n", complaints.join("\n"));
}

/// Holds that `rule` complains exactly once about a bad sample, and not about a good one.
#[track_caller]
fn catches(rule: fn(&Source) -> Vec<String>, path: &str, bad: &[&str], good: &[&str]) {
    for text in bad {
        let complaints = rule(&Source::new(path, text));
        assert_eq!(complaints.len(), 1, "{path}: {text}\n{complaints:?}");
        assert!(complaints[0].starts_with(path), "{complaints:?}");
    }
    for text in good {
        let complaints = rule(&Source::new(path, text));
        assert!(complaints.is_empty(), "{path}: {text}\n{complaints:?}");
    }
}

/// Applies `rule` to each source.
fn each(sources: &[Source], rule: fn(&Source) -> Vec<String>) -> Vec<String> {
    sources.iter().flat_map(rule).collect()
}
