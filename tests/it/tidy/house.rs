//! The habits: opening lines, sizes, sources of formulas, and what no file may contain.

use super::source::files;
use super::{app, catches, clean, each, under, Source};

/// The most lines of a file, tests at its end not counted. The habit is 300.
const LONGEST: usize = 600;

/// Files of `domain` that serve the formulas and hold none.
const TOOLS: [&str; 5] = ["mod.rs", "figure.rs", "quantity.rs", "solve.rs", "date.rs"];

/// The first line says what the file is for.
fn opening(source: &Source) -> Vec<String> {
    let said = source
        .text
        .lines()
        .next()
        .and_then(|line| line.strip_prefix("//! "));
    match said.is_some_and(|text| text.len() > 3) {
        true => Vec::new(),
        false => vec![source.complaint(0, "the first line is `//!` and what the file is for")],
    }
}

/// A file is short enough to be read at once.
fn size(source: &Source) -> Vec<String> {
    let all = source.text.lines().count();
    let tests = source
        .text
        .find("#[cfg(test)]\nmod tests")
        .map_or(0, |at| source.text[at..].lines().count());
    match all - tests > LONGEST {
        true => vec![source.complaint(0, &format!("{} lines; split it", all - tests))],
        false => Vec::new(),
    }
}

/// Where the app is cut into files, functions of other files are declared and ours are named; neither has a body that could do harm.
fn declares_a_cut(source: &Source, at: usize) -> bool {
    let rest = &source.code[at + concat!("un", "safe").len()..];
    let block = rest.strip_prefix(" extern ");
    let is_declared =
        block.is_some_and(|rest| rest.trim_start_matches(['"', 'C', ' ']).starts_with('{'));
    let is_named = rest.starts_with("(export_name = concat!(");
    source.path == "src/part.rs" && (is_declared || is_named)
}

/// No `unsafe`, in whatever form.
fn no_unsafe(source: &Source) -> Vec<String> {
    let word = concat!("un", "safe");
    let found = source.words(word);
    found
        .filter(|at| !declares_a_cut(source, *at))
        .map(|at| source.complaint(at, "nothing here needs this word"))
        .collect()
}

/// A test that is switched off tests nothing.
fn no_ignored_tests(source: &Source) -> Vec<String> {
    let told = source.text.lines().enumerate();
    told.filter(|(_, line)| line.trim_start().starts_with(concat!("#[ign", "ore")))
        .map(|(index, _)| format!("{}:{}: a test is switched off", source.path, index + 1))
        .collect()
}

/// Notes to oneself, and paths of the machine of whoever wrote the file.
fn leftovers(source: &Source) -> Vec<String> {
    let notes = [
        concat!("TO", "DO"),
        concat!("FIX", "ME"),
        concat!("XX", "X"),
    ];
    let homes = ["home", "root", "tmp", "work", "Users"].map(|name| format!("/{name}/"));
    let mut complaints = Vec::new();
    for (index, line) in source.text.lines().enumerate() {
        let words = line.split(|c: char| !c.is_alphanumeric());
        let noted = words.filter(|word| notes.contains(word)).count() > 0;
        let located = homes.iter().any(|home| is_root(line, home));
        if noted || located {
            complaints.push(format!(
                "{}:{}: a note to oneself or a path of one machine: {}",
                source.path,
                index + 1,
                line.trim()
            ));
        }
    }
    complaints
}

/// Whether a path starts with `home`; an address such as https://a.org/home/ does not.
fn is_root(line: &str, home: &str) -> bool {
    line.match_indices(home).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        before.is_none_or(|c| c.is_whitespace() || "\"'`(=:".contains(c))
    })
}

/// A public function of `domain` is documented; a formula names its source or has a worked example, and its file names its tests.
fn formulas(source: &Source) -> Vec<String> {
    if source.module() != "domain" || source.code.trim().is_empty() {
        return Vec::new();
    }
    let name = source.path.rsplit('/').next().unwrap_or("");
    let mut complaints = Vec::new();
    for at in source.words("pub fn").collect::<Vec<_>>() {
        let doc = doc_above(source, at);
        let signature = source.code[at..].split('{').next().unwrap_or("");
        let returned = signature.rsplit("->").next().unwrap_or("");
        let formula = !TOOLS.contains(&name)
            && ["Figure", "Interval"]
                .iter()
                .any(|kind| returned.contains(kind));
        if doc.is_empty() {
            complaints.push(source.complaint(at, "say what it gives, in which unit, and when not"));
        } else if formula && !doc.contains("Source") && !doc.contains("```") {
            complaints.push(source.complaint(at, "name the formula's source"));
        } else if formula && !source.text.contains("Pinned") {
            complaints.push(source.complaint(at, "say in the file which test pins its formulas"));
        }
    }
    complaints
}

/// The doc comment above the item at a place.
fn doc_above(source: &Source, at: usize) -> String {
    let above: Vec<&str> = source.text.lines().take(source.line(at) - 1).collect();
    let lines = above.iter().rev().map(|line| line.trim());
    let attached = lines.take_while(|line| line.starts_with("///") || line.starts_with("#["));
    attached.filter(|line| line.starts_with("///")).collect()
}

/// Tests that a text names as `tidy::walls` or `charts::golden_pictures` and that are not there.
fn missing_tests(text: &str, tests: &[Source]) -> Vec<String> {
    let mut complaints = Vec::new();
    for (index, line) in text.lines().enumerate() {
        for quoted in line.split('`').skip(1).step_by(2) {
            let Some((file, test)) = quoted.rsplit_once("::") else {
                continue;
            };
            let Some(file) = file.strip_prefix("it::") else {
                continue;
            };
            let path = format!("tests/it/{}.rs", file.replace("::", "/"));
            let declared = format!("fn {test}(");
            let found = tests
                .iter()
                .any(|source| source.path == path && source.text.contains(&declared));
            if !found {
                complaints.push(format!(
                    "ARCHITECTURE.md:{}: there is no test {quoted}",
                    index + 1
                ));
            }
        }
    }
    complaints
}

/// Every Rust file of the project.
fn rust() -> Vec<Source> {
    ["src/", "tests/", "xtask/", "benches/", "fuzz/"]
        .into_iter()
        .flat_map(under)
        .collect()
}

#[test]
fn every_file_says_what_it_is_for() {
    clean(each(&rust(), opening));
}

#[test]
fn every_file_says_what_it_is_for_catches() {
    let bad = ["use a::b;", "// A comment.", "//!\nuse a::b;", ""];
    catches(
        opening,
        "src/x.rs",
        &bad,
        &["//! Starts the app.\nfn main() {}"],
    );
}

#[test]
fn files_are_short() {
    clean(each(&rust(), size));
}

#[test]
fn files_are_short_catches() {
    let long = "x();\n".repeat(LONGEST + 1);
    let tested = format!("x();\n#[cfg(test)]\nmod tests {{\n{long}}}\n");
    catches(size, "src/x.rs", &[&long], &[&tested]);
}

#[test]
fn nothing_is_unsafe() {
    clean(each(&rust(), no_unsafe));
}

#[test]
fn nothing_is_unsafe_catches() {
    let bad = format!("{} {{ go() }}", concat!("un", "safe"));
    catches(
        no_unsafe,
        "src/x.rs",
        &[&bad],
        &["let a = \"'wasm-unsafe-eval'\";"],
    );
    let block = format!("fn f() {{ {bad} }}");
    let declared = format!("{} extern \"C\" {{ safe fn f(); }}", concat!("un", "safe"));
    let defined = format!("{} extern \"C\" fn f() {{ go() }}", concat!("un", "safe"));
    catches(no_unsafe, "src/part.rs", &[&block, &defined], &[&declared]);
    catches(no_unsafe, "src/shell/parts.rs", &[&declared], &[]);
}

#[test]
fn no_test_is_switched_off() {
    clean(each(&rust(), no_ignored_tests));
}

#[test]
fn no_test_is_switched_off_catches() {
    let bad = format!("#[test]\n{}]\nfn f() {{}}", concat!("#[ign", "ore"));
    catches(
        no_ignored_tests,
        "tests/x.rs",
        &[&bad],
        &["#[test]\nfn f() {}"],
    );
}

#[test]
fn nothing_is_left_over() {
    let texts: Vec<Source> = files()
        .iter()
        .map(|(path, text)| Source::new(path, text))
        .collect();
    clean(each(&texts, leftovers));
}

#[test]
fn nothing_is_left_over_catches() {
    let note = format!("// {}: later", concat!("TO", "DO"));
    let path = format!("let a = \"/{}/me/x\";", "home");
    catches(
        leftovers,
        "src/x.rs",
        &[&note, &path],
        &["see https://example.org/home/x"],
    );
}

#[test]
fn formulas_name_their_sources_and_tests() {
    clean(each(&app(), formulas));
}

#[test]
fn formulas_name_their_sources_and_tests_catches() {
    let bad = [
        "//! Pinned by x.\npub fn a() -> f64 { 1.0 }",
        "//! Pinned by x.\n/// a = b.\npub fn a() -> Figure { 1 }",
        "//! A file.\n/// a = b. Source: me.\npub fn a() -> Figure { 1 }",
    ];
    let good =
        ["//! Pinned by x.\n/// a = b. Source: me.\n#[must_use]\npub fn a() -> Figure { 1 }"];
    catches(formulas, "src/domain/x.rs", &bad, &good);
}

#[test]
fn invariants_name_their_tests() {
    let text = include_str!("../../../ARCHITECTURE.md");
    assert!(text.contains("`it::"), "the invariants name their tests");
    clean(missing_tests(text, &under("tests/it/")));
}

#[test]
fn invariants_name_their_tests_catches() {
    let text = "**Said** (`it::tidy::house::nothing_is_unsafe`, `it::tidy::house::not_there`).";
    assert_eq!(missing_tests(text, &under("tests/it/")).len(), 1);
}
