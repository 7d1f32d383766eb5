//! A source as the rules read it: its code without comments, texts and tests, and its string literals with their places.

use std::fs;
use std::path::{Path, PathBuf};

/// The folders and endings of what people of this project write.
const FOLDERS: [&str; 9] = [
    "src",
    "tests",
    "xtask",
    "styles",
    "benches",
    "fuzz/src",
    "fuzz/targets",
    ".ci",
    ".cargo",
];
const ENDINGS: [&str; 10] = [
    "rs", "md", "html", "css", "js", "mjs", "toml", "run", "svg", "json",
];

/// A string literal outside comments and tests.
pub struct Literal {
    /// Where its opening quote stands in the code.
    pub start: usize,
    /// Where its closing quote stands.
    pub end: usize,
    /// What stands between them, escapes as written.
    pub text: String,
}

/// One Rust file.
pub struct Source {
    /// Its path from the project's folder, with slashes.
    pub path: String,
    /// The file as it is.
    pub text: String,
    /// The file with comments, the insides of literals, and tests replaced by spaces; lines stay.
    pub code: String,
    /// The literals that are not in tests.
    pub literals: Vec<Literal>,
}

impl Source {
    pub fn new(path: &str, text: &str) -> Self {
        let (mut code, mut literals) = lex(text);
        if path.ends_with("/tests.rs") || path.contains("/tests/") {
            blank(&mut code, 0, usize::MAX);
        }
        while let Some((from, to)) = test_item(&code) {
            blank(&mut code, from, to);
        }
        literals.retain(|literal| code[literal.start] == b'"');
        Self {
            path: path.to_owned(),
            text: text.to_owned(),
            code: String::from_utf8(code).expect("blanked bytes are ASCII"),
            literals,
        }
    }

    /// The folder below src/ that the file belongs to: `domain` for src/domain/churn.rs and src/domain.rs.
    pub fn module(&self) -> &str {
        let inside = self.path.strip_prefix("src/").unwrap_or(&self.path);
        let first = inside.split('/').next().unwrap_or(inside);
        first.trim_end_matches(".rs")
    }

    /// The line of a place, counted from 1.
    pub fn line(&self, at: usize) -> usize {
        1 + self.code[..at].matches('\n').count()
    }

    /// `path:line: what`
    pub fn complaint(&self, at: usize, what: &str) -> String {
        format!("{}:{}: {what}", self.path, self.line(at))
    }

    /// Where `word` stands in the code as a whole word.
    pub fn words<'a>(&'a self, word: &'a str) -> impl Iterator<Item = usize> + 'a {
        self.code
            .match_indices(word)
            .map(|(at, _)| at)
            .filter(move |at| {
                let before = self.code[..*at].chars().next_back();
                let after = self.code[at + word.len()..].chars().next();
                !before.is_some_and(in_name) && !after.is_some_and(in_name)
            })
    }
}

/// Whether a character can stand in a name.
pub fn in_name(character: char) -> bool {
    character.is_alphanumeric() || character == '_'
}

/// All texts of the project by path, in order.
pub fn files() -> Vec<(String, String)> {
    // As cargo says now, so that the rules can be run on another copy.
    let root = std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    let root = root.as_path();
    let mut found = Vec::new();
    for folder in FOLDERS {
        walk(root, &root.join(folder), &mut found);
    }
    for entry in fs::read_dir(root).unwrap().flatten() {
        add(root, &entry.path(), &mut found);
    }
    found.sort();
    found
}

fn walk(root: &Path, folder: &Path, found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        match entry.path() {
            // What npm brings is not ours.
            path if path.ends_with("node_modules") => {}
            path if path.is_dir() => walk(root, &path, found),
            path => add(root, &path, found),
        }
    }
}

fn add(root: &Path, path: &Path, found: &mut Vec<(String, String)>) {
    let name = path.strip_prefix(root).unwrap().to_string_lossy();
    let name = name.replace('\\', "/");
    let known = ENDINGS.iter().any(|ending| {
        name.ends_with(&format!(".{ending}")) || name.ends_with(&format!("/{ending}"))
    });
    if known && path.is_file() && name != "package-lock.json" {
        found.push((name, fs::read_to_string(path).unwrap()));
    }
}

/// The code of a text, comments and insides of literals blanked, and its string literals.
fn lex(text: &str) -> (Vec<u8>, Vec<Literal>) {
    let bytes = text.as_bytes();
    let mut code = bytes.to_vec();
    let mut literals = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let rest = &bytes[at..];
        let after_name = at > 0 && in_name(char::from(bytes[at - 1]));
        let end = if rest.starts_with(b"//") {
            at + find(rest, b"\n").unwrap_or(rest.len())
        } else if rest.starts_with(b"/*") {
            at + find(rest, b"*/").map_or(rest.len(), |end| end + 2)
        } else if let Some((open, close)) = quotes(rest, after_name) {
            let start = at + open - 1;
            let inside = &bytes[at + open..];
            let length = match close.len() {
                1 => unescaped(inside, b'"'),
                _ => find(inside, close.as_bytes()),
            };
            let end = at + open + length.unwrap_or(inside.len());
            blank(&mut code, start + 1, end);
            literals.push(Literal {
                start,
                end,
                text: text[start + 1..end].to_owned(),
            });
            at = (end + close.len()).min(bytes.len());
            continue;
        } else if let Some(length) = character(text, at) {
            at + length
        } else {
            at += 1;
            continue;
        };
        blank(&mut code, at, end);
        at = end;
    }
    for byte in &mut code {
        if !byte.is_ascii() {
            *byte = b' ';
        }
    }
    (code, literals)
}

/// How many bytes open a string here, and what closes it.
fn quotes(rest: &[u8], after_name: bool) -> Option<(usize, String)> {
    if rest.first() == Some(&b'"') {
        return Some((1, "\"".to_owned()));
    }
    let hashes = match rest {
        [b'r', tail @ ..] if !after_name => tail,
        [b'b', b'r', tail @ ..] if !after_name => tail,
        _ => return None,
    };
    let count = hashes.iter().take_while(|byte| **byte == b'#').count();
    (hashes.get(count) == Some(&b'"')).then(|| {
        let prefix = rest.len() - hashes.len();
        // A raw string without hashes needs a closer of another length than a plain one; it has no escapes to mind.
        (prefix + count + 1, format!("\"{}", "#".repeat(count)))
    })
}

fn unescaped(text: &[u8], wanted: u8) -> Option<usize> {
    let mut at = 0;
    while at < text.len() {
        match text[at] {
            b'\\' => at += 2,
            byte if byte == wanted => return Some(at),
            _ => at += 1,
        }
    }
    None
}

/// The length of a character literal at this place; a lifetime is none.
fn character(text: &str, at: usize) -> Option<usize> {
    let rest = text.get(at..)?.strip_prefix('\'')?;
    if rest.starts_with('\\') {
        return unescaped(rest.as_bytes(), b'\'').map(|length| length + 2);
    }
    let first = rest.chars().next()?.len_utf8();
    rest[first..].starts_with('\'').then_some(first + 2)
}

/// From where to where an item for tests goes, if there is one.
fn test_item(code: &[u8]) -> Option<(usize, usize)> {
    let from = find(code, b"#[cfg(test)]")?;
    let mut depth = 0;
    for (index, byte) in code.iter().enumerate().skip(from + 12) {
        match byte {
            b'{' => depth += 1,
            b'}' if depth == 1 => return Some((from, index + 1)),
            b'}' => depth -= 1,
            b';' if depth == 0 => return Some((from, index + 1)),
            _ => {}
        }
    }
    Some((from, code.len()))
}

fn blank(code: &mut [u8], from: usize, to: usize) {
    let to = to.min(code.len());
    for byte in &mut code[from.min(to)..to] {
        if *byte != b'\n' {
            *byte = b' ';
        }
    }
}

fn find(text: &[u8], wanted: &[u8]) -> Option<usize> {
    text.windows(wanted.len()).position(|part| part == wanted)
}

#[test]
fn code_is_told_from_texts_comments_and_tests() {
    let text = "use a::b; // use c\nlet x = \"say \\\" it\"; let y: &'static str = r#\"raw \" one\"#;\nlet c = '\"'; /* no */ keep();\n#[cfg(test)]\nmod tests { let hidden = \"in a test\"; }\nafter();";
    let source = Source::new("src/x.rs", text);
    let texts: Vec<&str> = source.literals.iter().map(|l| l.text.as_str()).collect();
    assert_eq!(texts, ["say \\\" it", "raw \" one"]);
    for gone in ["use c", "say", "raw", "no", "hidden", "mod tests"] {
        assert!(!source.code.contains(gone), "{gone}: {}", source.code);
    }
    for kept in ["use a::b;", "&'static str", "keep();", "after();"] {
        assert!(source.code.contains(kept), "{kept}: {}", source.code);
    }
    assert_eq!(source.line(source.code.find("after").unwrap()), 6);
    assert_eq!(source.module(), "x");
    assert_eq!(Source::new("src/ui/pages/a.rs", "").module(), "ui");
}
