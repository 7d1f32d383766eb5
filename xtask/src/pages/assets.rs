//! The files that pages load: found in trunk's output, joined, named by their content and sealed with a hash.

use super::engine::{self, EngineFiles, Engines};
use super::parts;
use crate::run::{read, read_bytes, root, write, Result};
use base64::Engine;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::path::Path;

/// Where trunk copies the Persian font.
pub const PERSIAN_FONT: &str = "fonts/vazirmatn-arabic.woff2";

/// Names and hashes of the built files, relative to the root of the site.
pub struct Assets {
    app: Sealed,
    wasm: Sealed,
    style: Sealed,
    later_style: Sealed,
    boot: Sealed,
    choose: Sealed,
    mark: Sealed,
    engines: Engines,
    /// By the name of a cut, its files; empty where the app is one file.
    parts: BTreeMap<String, Vec<Sealed>>,
}

/// A file and the hash that a browser checks before it runs it.
#[derive(Clone)]
pub struct Sealed {
    /// Its name below the root of the site.
    pub name: String,
    /// Its hash.
    pub integrity: String,
}

impl Assets {
    /// Reads what trunk left in `folder` and adds the files of src/boot.
    pub fn collect(folder: &Path) -> Result<Self> {
        let html = read(&folder.join("index.html"))?;
        let one = |attribute: &str| -> Result<Sealed> {
            let names = attribute_values(&html, "meta name=mandegar-app", attribute);
            let name = names
                .first()
                .ok_or_else(|| format!("trunk's page has no {attribute}"))?;
            let name = name.trim_start_matches("./").to_owned();
            let integrity = integrity(&read_bytes(&folder.join(&name))?);
            Ok(Sealed { name, integrity })
        };
        if !folder.join(PERSIAN_FONT).is_file() {
            return Err(format!("{PERSIAN_FONT} was not copied"));
        }
        let embed = without_comments(&boot_file("embed.js")?);
        write(&folder.join("embed.js"), embed.as_bytes())?;
        let (mut app, mut wasm) = (one("data-js")?, one("data-wasm")?);
        let mut files = BTreeMap::new();
        if std::env::var_os(parts::ASKED).is_some() {
            parts::remove(folder, &[&app.name, &wasm.name])?;
            let cut = parts::cut(folder)?;
            (app, wasm, files) = (cut.bindings, cut.first, cut.files);
        }
        let [style, later_style] = joined_styles(folder, &html)?;
        Ok(Self {
            app,
            wasm,
            parts: files,
            style,
            later_style,
            boot: sealed(
                folder,
                "boot",
                "js",
                without_comments(&boot_file("boot.js")?).as_bytes(),
            )?,
            choose: sealed(
                folder,
                "choose",
                "js",
                without_comments(&boot_file("choose.js")?).as_bytes(),
            )?,
            engines: engine::build(folder)?,
            mark: sealed(folder, "mark", "svg", boot_file("mark.svg")?.as_bytes())?,
        })
    }

    /// The values for the templates.
    pub fn values(&self) -> Vec<(&'static str, String)> {
        vec![
            ("app", self.app.name.clone()),
            ("app-integrity", self.app.integrity.clone()),
            ("wasm", self.wasm.name.clone()),
            ("wasm-integrity", self.wasm.integrity.clone()),
            ("boot", self.boot.name.clone()),
            ("boot-integrity", self.boot.integrity.clone()),
            ("choose", self.choose.name.clone()),
            ("choose-integrity", self.choose.integrity.clone()),
            ("engine-shop", files_of(&self.engines.shop)),
            ("engine-counts", files_of(&self.engines.counts)),
            ("unpack", words_of(&self.engines.unpack)),
            ("style", self.style.name.clone()),
            ("later-style", self.later_style.name.clone()),
            ("mark", self.mark.name.clone()),
        ]
    }

    /// The styles that come with the lower half of a calculator.
    pub fn later_style(&self) -> &str {
        &self.later_style.name
    }

    /// The files of the cuts `wanted` that are not among `known`: the name and the hash of each in turn.
    pub fn parts<'a>(&'a self, wanted: &[String], known: &[&str]) -> Vec<&'a str> {
        let mut words: Vec<&str> = Vec::new();
        let files = wanted.iter().filter_map(|cut| self.parts.get(cut));
        for file in files.flatten() {
            let name = file.name.as_str();
            if !words.contains(&name) && !known.contains(&name) {
                words.extend([name, file.integrity.as_str()]);
            }
        }
        words
    }
}

/// A file as `name integrity`.
fn words_of(file: &Sealed) -> String {
    format!("{} {}", file.name, file.integrity)
}

/// An engine's files as such pairs after each other.
fn files_of(engine: &EngineFiles) -> String {
    let own = [&engine.script, &engine.wasm];
    let all = own.into_iter().chain(&engine.later).map(words_of);
    all.collect::<Vec<_>>().join(" ")
}

/// The values of an attribute of all tags that carry `mark`, such as `link rel="icon"`: an element's name, then possibly
/// another attribute. Quotes may be missing and attributes in any order: minified HTML is like that.
pub fn attribute_values(html: &str, mark: &str, attribute: &str) -> Vec<String> {
    let (element, other) = mark.split_once(' ').unwrap_or((mark, ""));
    let start = format!(" {attribute}=");
    let tags = html.split('<').filter_map(|text| text.split('>').next());
    let values = tags.filter_map(|tag| {
        let attributes = tag.strip_prefix(element)?.trim_end_matches('/');
        let marked = attributes
            .replace('"', "")
            .contains(&other.replace('"', ""));
        let (_, value) = attributes.split_once(&start).filter(|_| marked)?;
        match value.strip_prefix('"') {
            Some(quoted) => quoted.split('"').next(),
            None => value.split_whitespace().next(),
        }
    });
    values.map(str::to_owned).collect()
}

/// The sheets that a calculator's first figures do without.
const LATER_STYLES: [&str; 4] = ["lower", "list", "data", "print"];

/// Two files instead of a dozen: fewer requests, and they compress better. What comes later is the second.
fn joined_styles(folder: &Path, html: &str) -> Result<[Sealed; 2]> {
    let mut texts = [String::new(), String::new()];
    let mut found = 0;
    for name in attribute_values(html, "link rel=\"stylesheet\"", "href") {
        let name = name.trim_start_matches("./");
        let path = folder.join(name);
        let [first, later] = &mut texts;
        let is_later = LATER_STYLES
            .iter()
            .any(|stem| name.starts_with(&format!("{stem}-")));
        found += usize::from(is_later);
        let text = if is_later { later } else { first };
        *text += read(&path)?.trim_end();
        text.push('\n');
        std::fs::remove_file(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    let [first, later] = &texts;
    if found != LATER_STYLES.len() {
        return Err(format!("{found} of the styles {LATER_STYLES:?} were found"));
    }
    Ok([
        sealed(folder, "style", "css", first.as_bytes())?,
        sealed(folder, "later", "css", later.as_bytes())?,
    ])
}

/// Writes a file under a name that changes with its content, so that hosts may let it be kept for ever.
pub fn sealed(folder: &Path, stem: &str, extension: &str, bytes: &[u8]) -> Result<Sealed> {
    let name = format!("{stem}-{}.{extension}", short_hash(bytes));
    write(&folder.join(&name), bytes)?;
    Ok(Sealed {
        name,
        integrity: integrity(bytes),
    })
}

fn boot_file(name: &str) -> Result<String> {
    read(&root().join("src/boot").join(name))
}

/// Our own small scripts keep their comments in the sources; every comment there has a line of its own.
pub fn without_comments(script: &str) -> String {
    let lines = script
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.fold(String::new(), |text, line| text + line + "\n")
}

/// The value of an `integrity` attribute.
fn integrity(bytes: &[u8]) -> String {
    let hash = base64::engine::general_purpose::STANDARD.encode(Sha256::digest(bytes));
    format!("sha256-{hash}")
}

fn short_hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .take(5)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{attribute_values, integrity, without_comments};

    #[test]
    fn reads_attributes_with_and_without_quotes() {
        let html = r#"<link rel="stylesheet" href="./a.css"/><link href=./b.css rel=stylesheet><link rel="icon" href="c.svg">"#;
        assert_eq!(
            attribute_values(html, "link rel=\"stylesheet\"", "href"),
            ["./a.css", "./b.css"]
        );
        assert_eq!(
            attribute_values(html, "link rel=\"icon\"", "href"),
            ["c.svg"]
        );
    }

    #[test]
    fn hashes_as_browsers_do() {
        // printf '' | openssl dgst -sha256 -binary | base64
        let nothing = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
        assert_eq!(integrity(b""), nothing);
    }

    #[test]
    fn scripts_lose_their_comments() {
        assert_eq!(
            without_comments("// a\nlet b;\n  // c\n  d();\n"),
            "let b;\nd();\n"
        );
    }
}
