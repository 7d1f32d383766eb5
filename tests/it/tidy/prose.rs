//! The long texts: every page in every language, with the same front matter and the same headings.

use super::clean;
use super::source::files;
use mandegar::report::name::{DataPage, Page};

const LANGUAGES: [&str; 3] = ["en", "fa", "ru"];

/// The prose by path below src/locale/prose, such as `en/churn.md`.
fn prose() -> Vec<(String, String)> {
    let stripped = |(path, text): (String, String)| {
        let name = path.strip_prefix("src/locale/prose/")?.to_owned();
        Some((name, text))
    };
    files().into_iter().filter_map(stripped).collect()
}

/// Pages that a language lacks, and headings or keys that differ from the English ones.
fn differences(prose: &[(String, String)]) -> Vec<String> {
    let mut complaints = Vec::new();
    for (path, text) in prose {
        let (own, page) = path.split_once('/').unwrap_or(("", path));
        for language in LANGUAGES.iter().filter(|language| **language != own) {
            let other = format!("{language}/{page}");
            match prose.iter().find(|(path, _)| *path == other) {
                None => complaints.push(format!("src/locale/prose/{other}: is missing")),
                Some((_, theirs)) if *language == "en" => {
                    complaints.extend(differs(path, text, &other, theirs));
                }
                Some(_) => {}
            }
        }
    }
    complaints.sort();
    complaints.dedup();
    complaints
}

fn differs(path: &str, text: &str, other: &str, theirs: &str) -> Vec<String> {
    let told = |what: &str, ours: Vec<String>, theirs: Vec<String>| {
        (ours != theirs).then(|| {
            format!("src/locale/prose/{path}: has the {what} {ours:?}, but {other} has {theirs:?}")
        })
    };
    let keys = told("front matter", keys(text), keys(theirs));
    let ids = told("headings", headings(text), headings(theirs));
    keys.into_iter().chain(ids).collect()
}

/// The keys between the two lines of `---`.
fn keys(text: &str) -> Vec<String> {
    let front = text
        .strip_prefix("---\n")
        .and_then(|rest| rest.split_once("\n---"));
    let lines = front.map_or("", |(front, _)| front).lines();
    let keys = lines.filter_map(|line| line.split_once(':'));
    keys.map(|(key, _)| key.trim().to_owned()).collect()
}

/// Level and id of each heading: `## {#meaning}`; a heading without an id is a `?`.
fn headings(text: &str) -> Vec<String> {
    let lines = text.lines().filter(|line| line.starts_with('#'));
    lines
        .map(|line| {
            let level = line.split(' ').next().unwrap_or("");
            let id = line
                .split_once("{#")
                .and_then(|(_, rest)| rest.strip_suffix('}'));
            format!("{level} {}", id.unwrap_or("?"))
        })
        .collect()
}

#[test]
fn prose_is_the_same_in_all_languages() {
    let prose = prose();
    assert!(prose.len() >= 12, "the prose was not found");
    clean(differences(&prose));
    let nameless = prose
        .iter()
        .filter(|(_, text)| headings(text).iter().any(|id| id.contains('?')));
    clean(
        nameless
            .map(|(path, _)| format!("src/locale/prose/{path}: a heading has no {{#id}}"))
            .collect(),
    );
}

#[test]
fn prose_is_the_same_in_all_languages_catches() {
    let same = "---\ntitle: a\n---\n\n## A {#a}\n";
    let files = |fa: &str| {
        [("en/x.md", same), ("fa/x.md", fa), ("ru/x.md", same)]
            .map(|(path, text)| (path.to_owned(), text.to_owned()))
    };
    assert!(differences(&files("---\ntitle: b\n---\n\n## B {#a}\n")).is_empty());
    for bad in [
        "---\nlead: b\n---\n\n## B {#a}\n",
        "---\ntitle: b\n---\n\n## B {#b}\n",
        "---\ntitle: b\n---\n\n## B\n",
        "---\ntitle: b\n---\n",
    ] {
        assert_eq!(differences(&files(bad)).len(), 1, "{bad}");
    }
    assert_eq!(
        differences(&files(same)[..2]),
        ["src/locale/prose/ru/x.md: is missing"]
    );
}

/// Pages of the app that have no prose.
fn unexplained(pages: &[&str], prose: &[(String, String)]) -> Vec<String> {
    let lacks = |path: &String| !prose.iter().any(|(name, _)| name == path);
    let wanted = LANGUAGES.iter().flat_map(|language| {
        pages
            .iter()
            .map(move |page| format!("{language}/{page}.md"))
    });
    wanted
        .filter(lacks)
        .map(|path| format!("src/locale/prose/{path}: every page wants its explanation"))
        .collect()
}

#[test]
fn every_page_has_prose() {
    let pages: Vec<&str> = Page::ALL.iter().map(|page| page.as_str()).collect();
    let data = DataPage::ALL.iter().map(|page| page.as_str()).collect();
    let pages = [pages, data, vec!["index", "_page"]].concat();
    clean(unexplained(&pages, &prose()));
}

#[test]
fn every_page_has_prose_catches() {
    assert_eq!(unexplained(&["not-there"], &prose()).len(), 3);
}
