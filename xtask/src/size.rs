//! `cargo xtask size`: what a first visit to a calculator downloads, compressed as a good host sends it.

use crate::pages::assets::attribute_values;
use crate::run::{read, read_bytes, root, Result};
use crate::slim;
use std::path::Path;

/// The page that is measured: a calculator in a language whose font is the system's.
const PAGE: &str = "en/churn";

/// What a first visit may download until its figures stand and can be changed, in bytes.
const BUDGET: usize = 150_000;

/// The same with the lower half of the page, which follows at once: nothing gets cheaper by being moved there.
const WHOLE_BUDGET: usize = 214_000;

/// What a build may be larger by that could not rebuild the standard library, see `slim`.
const OF_PLAIN_STD: usize = 17_000;

/// The most that the engine of the page of orders may be, in bytes: what reads a log and works out its first figures.
const ENGINE_BUDGET: usize = 90_000;

/// The same with what it is asked afterwards, models and all.
const WHOLE_ENGINE_BUDGET: usize = 127_000;
/// What it may be larger by with a plain standard library.
const ENGINE_OF_PLAIN_STD: usize = 15_000;

/// Prints the table and fails above the budget.
pub fn command() -> Result {
    let folder = root().join("dist").join(PAGE);
    let page = folder.join("index.html");
    let html =
        read(&page).map_err(|problem| format!("{problem}; run `cargo xtask build` first"))?;
    let mut rows = vec![row("index.html", &page)?];
    for reference in downloads(&html) {
        rows.push(row(&reference, &folder.join(&reference))?);
    }
    for name in listed(&html, "data-parts") {
        rows.push(row(&name, &root().join("dist").join(&name))?);
    }
    print!("{}", table(&rows));
    let mut lower = Vec::new();
    for name in attribute_values(&html, "script", "data-style") {
        lower.push(row(&name, &root().join("dist").join(&name))?);
    }
    for name in listed(&html, "data-lower") {
        lower.push(row(&name, &root().join("dist").join(&name))?);
    }
    let whole: Vec<&Row> = rows.iter().chain(&lower).collect();
    print!("{}", below(&lower, &whole));
    let engine = built("engine-shop")?;
    let others = [
        built("split_data")?,
        built("engine-counts")?,
        built("unpack")?,
    ];
    let later = built("engine-later")?;
    print!("{}", afterwards(&others, &engine, &later));
    let more = |bytes: usize| if slim::has_sources() { 0 } else { bytes };
    let sum = |rows: &[&Row]| rows.iter().map(|row| row.compressed).sum();
    let first: Vec<&Row> = rows.iter().collect();
    hold(
        "a first visit downloads",
        sum(&first),
        BUDGET + more(OF_PLAIN_STD),
    )?;
    let most = WHOLE_BUDGET + more(OF_PLAIN_STD);
    hold("with its lower half a page has", sum(&whole), most)?;
    let most = ENGINE_BUDGET + more(ENGINE_OF_PLAIN_STD);
    hold("the engine has", engine.compressed, most)?;
    let most = WHOLE_ENGINE_BUDGET + more(ENGINE_OF_PLAIN_STD);
    let sum = engine.compressed + later.compressed;
    hold("with answers and models it has", sum, most)
}

/// Fails above a budget.
fn hold(what: &str, bytes: usize, budget: usize) -> Result {
    match bytes <= budget {
        true => Ok(()),
        false => Err(format!(
            "{what} {bytes} bytes, the budget is {budget} (a development build is always above it)"
        )),
    }
}

struct Row {
    name: String,
    raw: usize,
    compressed: usize,
}

fn row(reference: &str, path: &Path) -> Result<Row> {
    let bytes = read_bytes(path)?;
    Ok(Row {
        name: reference.trim_start_matches("../").to_owned(),
        raw: bytes.len(),
        compressed: brotli(&bytes)?,
    })
}

/// The files that a page loads by itself, each once; fonts are not counted.
fn downloads(html: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (tag, attribute) in [
        ("link rel=\"stylesheet\"", "href"),
        ("link rel=\"icon\"", "href"),
        ("script", "src"),
        ("script", "data-app"),
        ("script", "data-wasm"),
    ] {
        for value in attribute_values(html, tag, attribute) {
            if !found.contains(&value) {
                found.push(value);
            }
        }
    }
    found
}

/// The files of the app that an attribute of the loader's tag lists: names and hashes in turn.
fn listed(html: &str, attribute: &str) -> Vec<String> {
    let lists = attribute_values(html, "script", attribute);
    let words = lists.iter().flat_map(|list| list.split_whitespace());
    words.step_by(2).map(str::to_owned).collect()
}

/// A wasm in dist/, by how its name begins.
fn built(stem: &str) -> Result<Row> {
    let folder = root().join("dist");
    let entries =
        std::fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let mut wasm = names.filter(|name| name.starts_with(stem) && name.ends_with(".wasm"));
    let name = wasm
        .next()
        .ok_or_else(|| format!("{} has no {stem}", folder.display()))?;
    row(&name, &folder.join(&name))
}

fn brotli(bytes: &[u8]) -> Result<usize> {
    let mut compressed = Vec::new();
    let options = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &*bytes, &mut compressed, &options)
        .map_err(|error| format!("brotli: {error}"))?;
    Ok(compressed.len())
}

/// What follows once the figures stand, and all that a visit to a page without data has then.
fn below(lower: &[Row], whole: &[&Row]) -> String {
    let mut text = String::from("then, below the figures\n");
    for row in lower {
        text += &line(&row.name, row.raw, row.compressed);
    }
    let raw = whole.iter().map(|row| row.raw).sum();
    let compressed = whole.iter().map(|row| row.compressed).sum();
    text += &line("all of the page", raw, compressed);
    text + &limit("budget of all of the page", WHOLE_BUDGET)
}

/// What a page that reads data fetches by itself once it stands: one of the engines, and the rest.
fn afterwards(others: &[Row], engine: &Row, later: &Row) -> String {
    let mut text = String::from("then, once a page that reads data stands\n");
    for row in others.iter().chain([engine]) {
        text += &line(&row.name, row.raw, row.compressed);
    }
    text += &limit("budget of the engine of orders", ENGINE_BUDGET);
    text += &line(&later.name, later.raw, later.compressed);
    text + &limit("budget of both", WHOLE_ENGINE_BUDGET)
}

fn line(name: &str, raw: usize, compressed: usize) -> String {
    format!(
        "{name:<44} {:>9.1} {:>9.1}\n",
        raw as f64 / 1000.0,
        compressed as f64 / 1000.0
    )
}

fn limit(name: &str, bytes: usize) -> String {
    format!("{name:<44} {:>19.1}\n", bytes as f64 / 1000.0)
}

fn table(rows: &[Row]) -> String {
    let mut text = format!(
        "{:<44} {:>9} {:>9}\n",
        format!("first visit to {PAGE}/"),
        "kB",
        "brotli"
    );
    for row in rows {
        text += &line(&row.name, row.raw, row.compressed);
    }
    let raw = rows.iter().map(|row| row.raw).sum();
    text += &line("all", raw, rows.iter().map(|row| row.compressed).sum());
    text + &limit("budget", BUDGET)
}

#[cfg(test)]
mod tests {
    use super::{brotli, downloads, listed};

    #[test]
    fn counts_each_file_once_and_no_fonts() {
        let html = r#"<link rel="stylesheet" href="../a.css"><link rel="preload" as="font" href="../f.woff2">
            <script src="../b.js" data-app="../m.js" data-wasm="../m.wasm"></script>"#;
        assert_eq!(
            downloads(html),
            ["../a.css", "../b.js", "../m.js", "../m.wasm"]
        );
    }

    #[test]
    fn counts_the_parts() {
        let html = r#"<script src="a.js" data-parts="x.wasm sha256-1 y.wasm sha256-2" data-lower="z.wasm sha256-3"></script>"#;
        assert_eq!(listed(html, "data-parts"), ["x.wasm", "y.wasm"]);
        assert_eq!(listed(html, "data-lower"), ["z.wasm"]);
    }

    #[test]
    fn brotli_shrinks_what_repeats() {
        assert!(brotli(&[7; 10_000]).is_ok_and(|size| size < 40));
    }
}
