//! Styles know start and end, never left and right; pages and views carry none of their own, as the policy forbids it.

use super::source::files;
use super::{app, catches, clean, each, Source};

/// Shorthands whose four values would name the physical sides.
const SIDES: [&str; 7] = [
    "margin",
    "padding",
    "inset",
    "border-width",
    "border-style",
    "border-color",
    "scroll-margin",
];

/// What in a style sheet names a physical side.
fn physical(path: &str, text: &str) -> Vec<String> {
    let mut complaints = Vec::new();
    for (line, declaration) in declarations(text) {
        let words = declaration.split(|c: char| !c.is_alphanumeric());
        let sided = words
            .filter(|word| ["left", "right"].contains(word))
            .count()
            > 0;
        if sided || names_four_sides(&declaration) {
            complaints.push(format!(
                "{path}:{line}: `{declaration}` has a physical side; say it by start and end"
            ));
        }
    }
    complaints
}

/// Declarations with their lines; comments and strings are left out.
fn declarations(text: &str) -> Vec<(usize, String)> {
    let (mut found, mut piece, mut line, mut start) = (Vec::new(), String::new(), 1, 1);
    let mut rest = text;
    while let Some(character) = rest.chars().next() {
        let length = match character {
            '/' if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
            '"' => rest[1..].find('"').map_or(rest.len(), |end| end + 2),
            other => other.len_utf8(),
        };
        match character {
            '{' => piece.clear(),
            ';' | '}' => {
                if piece.contains(':') {
                    found.push((
                        start,
                        piece.split_whitespace().collect::<Vec<_>>().join(" "),
                    ));
                }
                piece.clear();
            }
            other if length == other.len_utf8() => {
                if piece.trim().is_empty() {
                    start = line;
                }
                piece.push(other);
            }
            _ => {}
        }
        line += rest[..length].matches('\n').count();
        rest = &rest[length..];
    }
    found
}

/// Four values of which the second and the last, the physical sides, differ.
fn names_four_sides(declaration: &str) -> bool {
    let Some((name, values)) = declaration.split_once(':') else {
        return false;
    };
    let mut depth = 0;
    let mut parts = vec![String::new()];
    for character in values.trim().chars() {
        match character {
            '(' => depth += 1,
            ')' => depth -= 1,
            ' ' if depth == 0 => parts.push(String::new()),
            _ => {}
        }
        if let Some(part) = parts.last_mut().filter(|_| character != ' ' || depth > 0) {
            part.push(character);
        }
    }
    SIDES.contains(&name.trim()) && parts.len() == 4 && parts[1] != parts[3]
}

/// A style attribute in a view.
fn style_attributes(source: &Source) -> Vec<String> {
    if source.module() != "ui" {
        return Vec::new();
    }
    let found = source.words("style");
    found
        .filter(|at| source.code[at + 5..].starts_with('='))
        .filter(|at| !source.code[at + 5..].starts_with("=="))
        .map(|at| source.complaint(at, "`style=` is refused by the page's policy; use a class"))
        .collect()
}

/// An inline style, script or handler in a page's frame.
fn inline(path: &str, html: &str) -> Vec<String> {
    let mut complaints = Vec::new();
    for (index, line) in html.lines().enumerate() {
        let attribute = |word: &str| word.starts_with("style=") || is_handler(word);
        let bare = line.contains("<script>") || line.contains("<style");
        if bare || line.split(' ').any(attribute) {
            complaints.push(format!(
                "{path}:{}: inline style or script is refused by the page's policy",
                index + 1
            ));
        }
    }
    complaints
}

fn is_handler(word: &str) -> bool {
    word.strip_prefix("on").is_some_and(|rest| {
        let name = rest.split('=').next().unwrap_or("");
        rest.contains('=') && !name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase())
    })
}

fn in_files(ending: &str, rule: fn(&str, &str) -> Vec<String>) -> Vec<String> {
    let files = files();
    let found: Vec<_> = files
        .iter()
        .filter(|(path, _)| path.ends_with(ending) && !path.starts_with("tests/"))
        .collect();
    assert!(!found.is_empty(), "no {ending} was found");
    found
        .iter()
        .flat_map(|(path, text)| rule(path, text))
        .collect()
}

#[test]
fn styles_have_no_physical_sides() {
    clean(in_files(".css", physical));
}

#[test]
fn styles_have_no_physical_sides_catches() {
    for bad in [
        "a { margin-left: 1px; }",
        "a { color: red; text-align: right }",
        "@layer x { a { left: 0; } }",
        "a { padding: 1px 2px 3px 4px; }",
        "a { background: linear-gradient(to right, red, blue); }",
    ] {
        assert_eq!(physical("a.css", bad).len(), 1, "{bad}");
    }
    for good in [
        "/* left: 0; */ a { margin-inline-start: 1px; direction: ltr; }",
        ".chart-left:hover { color: red; }",
        "a { padding: 1px calc(2px + 1px) 3px calc(2px + 1px); content: \"left: 0;\"; }",
    ] {
        assert!(physical("a.css", good).is_empty(), "{good}");
    }
    let two_lines = physical("a.css", "a {\n  color: red;\n\n  left: 0;\n}");
    assert!(two_lines[0].starts_with("a.css:4:"), "{two_lines:?}");
}

#[test]
fn views_have_no_styles_of_their_own() {
    clean(each(&app(), style_attributes));
}

#[test]
fn views_have_no_styles_of_their_own_catches() {
    let bad = [
        "html! { <p style=\"color: red\"></p> }",
        "html! { <p style={color}></p> }",
    ];
    let good = ["let style = 1; if style == 2 { go() }"];
    catches(style_attributes, "src/ui/app.rs", &bad, &good);
}

#[test]
fn pages_have_nothing_inline() {
    clean(in_files(".html", inline));
}

#[test]
fn pages_have_nothing_inline_catches() {
    for bad in [
        "<p style=\"color: red\">",
        "<script>go()</script>",
        "<body onload=\"go()\">",
        "<style>",
    ] {
        assert_eq!(inline("a.html", bad).len(), 1, "{bad}");
    }
    assert!(inline(
        "a.html",
        "<script src=\"a.js\"></script><p class=\"one\">on = 1"
    )
    .is_empty());
}
