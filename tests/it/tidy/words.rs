//! What people read is made in `locale`: sentences, single words of the interface, and numbers.

use super::source::{in_name, Literal};
use super::{app, catches, clean, each, Source};

/// Modules that make what people read, and one that reads what people write.
const SPEAKERS: [&str; 1] = ["locale"];
const READERS: [&str; 1] = ["ingest"];

/// Words that no name of a class and no header has.
const GLUE: [&str; 16] = [
    "the", "of", "is", "are", "to", "your", "you", "and", "or", "not", "for", "with", "in", "from",
    "can", "be",
];

/// Attributes whose values people read or hear.
const SPOKEN: [&str; 8] = [
    "aria-label",
    "aria-description",
    "aria-valuetext",
    "title",
    "placeholder",
    "alt",
    "label",
    "hint",
];

/// Attributes of SVG that hold coordinates.
const COORDINATES: [&str; 17] = [
    "x=",
    "y=",
    "x1=",
    "x2=",
    "y1=",
    "y2=",
    "cx=",
    "cy=",
    "r=",
    "d=",
    "dx=",
    "dy=",
    "points=",
    "width=",
    "height=",
    "viewBox=",
    "transform=",
];

/// A literal that reads like a sentence, or is written in Persian or Russian.
fn sentences(source: &Source) -> Vec<String> {
    if SPEAKERS.contains(&source.module()) {
        return Vec::new();
    }
    let reads = READERS.contains(&source.module());
    let says = |literal: &&Literal| {
        let text = plain(&literal.text);
        match reads {
            true => starts_or_ends(&text),
            false => is_sentence(&text) || text.chars().any(is_foreign),
        }
    };
    complaints(source, says, "reads like a sentence; its place is `locale`")
}

/// Text nodes and spoken attributes of views hold no literal words.
fn literal_words(source: &Source) -> Vec<String> {
    if source.module() != "ui" {
        return Vec::new();
    }
    let says = |literal: &&Literal| {
        let worded = plain(&literal.text).chars().any(char::is_alphabetic);
        worded && (is_text_node(source, literal) || is_spoken(source, literal))
    };
    complaints(
        source,
        says,
        "is a word of the interface; its place is `locale`",
    )
}

/// A number gets a fixed count of decimals only where people's forms are made, or in coordinates of an SVG.
fn precision(source: &Source) -> Vec<String> {
    if ["locale", "chart"].contains(&source.module()) {
        return Vec::new();
    }
    let formats = |literal: &&Literal| {
        has_precision(&literal.text)
            && !is_coordinates(&literal.text)
            && !in_coordinates(source, literal)
            && !helps_with_coordinates(source, literal)
    };
    complaints(source, formats, "formats a number; its place is `locale`")
}

fn complaints(source: &Source, wrong: impl Fn(&&Literal) -> bool, what: &str) -> Vec<String> {
    let found = source.literals.iter().filter(wrong);
    found
        .map(|literal| source.complaint(literal.start, &format!("\"{}\" {what}", literal.text)))
        .collect()
}

/// The text without placeholders, tags and escapes.
fn plain(text: &str) -> String {
    let mut plain = String::new();
    let mut closer = None;
    for character in text.chars() {
        match (closer, character) {
            (None, '{') => closer = Some('}'),
            (None, '<') => closer = Some('>'),
            (None, '\\') => plain.push(' '),
            (None, other) => plain.push(other),
            (Some(end), other) if end == other => closer = None,
            _ => {}
        }
    }
    plain
}

/// A capital at the start or a mark at the end, or a word that only sentences have.
fn is_sentence(text: &str) -> bool {
    starts_or_ends(text)
        || (words(text).len() > 1 && words(text).iter().any(|word| GLUE.contains(word)))
}

/// Two words or more, with a capital at the start or a mark at the end. A list of fonts is none.
fn starts_or_ends(text: &str) -> bool {
    let words = words(text);
    let capital = words
        .first()
        .is_some_and(|word| word.starts_with(char::is_uppercase));
    let ends = text.trim_end().ends_with(['.', '!', '?', '…']);
    words.len() > 1 && (capital || ends) && !text.ends_with("sans-serif")
}

fn words(text: &str) -> Vec<&str> {
    text.split_whitespace()
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .filter(|word| word.chars().count() > 1)
        .filter(|word| word.chars().all(|c| c.is_alphabetic() || c == '\''))
        .collect()
}

/// A letter of the Cyrillic or the Arabic script.
fn is_foreign(character: char) -> bool {
    character.is_alphabetic() && ('\u{400}'..='\u{6ff}').contains(&character)
}

/// `<p>{ "here" }</p>`, `<p>{ a }{ "here" }` or `<p>"here"</p>`.
fn is_text_node(source: &Source, literal: &Literal) -> bool {
    let before = source.code[..literal.start].trim_end();
    let after = source.code[literal.end + 1..].trim_start();
    let opened = before.strip_suffix('{').map(str::trim_end);
    let tag_ends =
        |text: &str| text.ends_with('>') && !text.ends_with("=>") && !text.ends_with("->");
    match opened {
        Some(outer) => after.starts_with('}') && (tag_ends(outer) || outer.ends_with('}')),
        None => tag_ends(before) && after.starts_with('<'),
    }
}

fn is_spoken(source: &Source, literal: &Literal) -> bool {
    let before = source.code[..literal.start].trim_end();
    let before = before.strip_suffix('{').unwrap_or(before);
    let Some(name) = before.strip_suffix('=') else {
        return false;
    };
    SPOKEN.iter().any(|spoken| {
        name.strip_suffix(spoken)
            .is_some_and(|rest| rest.ends_with(char::is_whitespace))
    })
}

/// `{:.2}`, `{x:>8.1}`, `{:.*}` or `{:.places$}`.
fn has_precision(text: &str) -> bool {
    text.split('{').skip(1).any(|part| {
        let spec = part
            .split('}')
            .next()
            .and_then(|inside| inside.split_once(':'));
        spec.is_some_and(|(_, spec)| spec.contains('.'))
    })
}

/// Placeholders among letters of a path, commas and spaces: at least two of them.
fn is_coordinates(text: &str) -> bool {
    let rest = plain(text);
    let path = |c: char| "MLHVCSQTAZmlhvcsqtaz0123456789,.- ".contains(c);
    text.matches('{').count() > 1 && rest.chars().all(path) && !rest.contains("  ")
}

/// The line sets an attribute with coordinates.
fn in_coordinates(source: &Source, literal: &Literal) -> bool {
    let line = source.code[..literal.start]
        .rsplit('\n')
        .next()
        .unwrap_or("");
    line.split(|c: char| c.is_whitespace() || c == '<')
        .any(|word| COORDINATES.iter().any(|name| word.starts_with(name)))
}

/// The literal stands in a helper, `fn place(` or `let place = |`, that only fills attributes with coordinates.
fn helps_with_coordinates(source: &Source, literal: &Literal) -> bool {
    let before = &source.code[..literal.start];
    let name = |head: &str| {
        let rest = &before[before.rfind(head)? + head.len()..];
        // Another line is another helper, but for the line of the head itself.
        let near = rest.matches('\n').count() < 2;
        let end = rest.find(|c: char| !in_name(c))?;
        near.then(|| (before.len() - rest.len(), &rest[..end]))
    };
    let helper = name("fn ").max(name("let "));
    helper.is_some_and(|(_, name)| {
        let fills = |attribute: &str| source.code.contains(&format!("{attribute}{{{name}("));
        COORDINATES.iter().any(|attribute| fills(attribute))
            && !source.code.contains(&format!("{{ {name}("))
    })
}

#[test]
fn sentences_are_made_in_locale() {
    clean(each(&app(), sentences));
}

#[test]
fn sentences_are_made_in_locale_catches() {
    let bad = [
        r#"let a = "Customers left";"#,
        r#"let a = format!("{} of {} rows", a, b);"#,
        r#"let a = "please reload.";"#,
        r#"let a = "ماه";"#,
        r#"let a = "<p>Some words</p>";"#,
    ];
    let good = [
        r#"let a = "field field--wide";"#,
        r#"let a = "M 10 20 L 30 40";"#,
        r#"let a = "<svg viewBox=\"0 0 1 1\" xmlns=\"x\">";"#,
        r#"let a = "text/csv;charset=utf-8";"#,
        "// A sentence in a comment.\n/// And another one.",
        "#[cfg(test)]\nmod tests { fn f() { g(\"Some words of a test\") } }",
    ];
    catches(sentences, "src/ui/app.rs", &bad, &good);
    catches(sentences, "src/locale/text/app.rs", &[], &bad);
    catches(
        sentences,
        "src/ingest/number.rs",
        &[],
        &[r#"let a = "ریال";"#],
    );
}

#[test]
fn views_hold_no_words() {
    clean(each(&app(), literal_words));
}

#[test]
fn views_hold_no_words_catches() {
    let bad = [
        r#"html! { <p>{ "Reset" }</p> }"#,
        r#"html! { <p>{ name }{ "months" }</p> }"#,
        r#"html! { <p>"Reset"</p> }"#,
        r#"html! { <button aria-label="Close">{ icon }</button> }"#,
        r#"html! { <input placeholder={"any"} /> }"#,
    ];
    let good = [
        r#"html! { <p class="reset">{ "×" }{ words::reset(language) }</p> }"#,
        r#"let class = if wide { "wide" } else { "narrow" };"#,
        r#"fn name() -> &'static str { "name" }"#,
        r#"let x = match a { A => { "wide" } };"#,
    ];
    catches(literal_words, "src/ui/app.rs", &bad, &good);
}

#[test]
fn numbers_get_their_form_in_locale() {
    clean(each(&app(), precision));
}

#[test]
fn numbers_get_their_form_in_locale_catches() {
    let bad = [
        r#"let a = format!("{:.2}", x);"#,
        r#"let a = format!("{x:>8.1} kg");"#,
        r#"let a = format!("{:.*}", n, x);"#,
        "fn show(x: f64) -> String {\n    format!(\"{x:.1}\")\n}\nhtml! { <p>{ show(x) }</p> }",
    ];
    let good = [
        r#"let a = format!("{x}");"#,
        r#"let a = format!("{:02}", x);"#,
        r#"let a = format!("M{:.1} {:.1}", x, y);"#,
        r#"html! { <line x1={format!("{:.1}", x)} /> }"#,
        "fn at(x: f64) -> String {\n    format!(\"{x:.1}\")\n}\nhtml! { <circle cx={at(x)} /> }",
        "let at = |x: f64| format!(\"{x:.1}\");\nhtml! { <circle cx={at(x)} /> }",
    ];
    catches(precision, "src/ui/range.rs", &bad, &good);
    catches(precision, "src/locale/number.rs", &[], &bad);
}
