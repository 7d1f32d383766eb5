//! `cargo xtask pages`: one real HTML file for each page and language, around the files that trunk built.
//!
//! Trunk calls this after each build. Every reference is relative, so the site works from any folder; only canonical
//! links become absolute, when the environment names the site: `MANDEGAR_SITE=https://example.org/tools`.

pub mod assets;
mod binary;
mod engine;
mod minify;
mod names;
pub mod parts;
mod prose;
mod shared;
mod template;

use crate::run::{read, root, say, write, Result};
use assets::Assets;
use prose::Texts;
use std::path::{Path, PathBuf};
use template::{escape, fill};

/// A language of the site: code, direction, own name. The first is the one for people whose language is not here.
struct Language {
    code: &'static str,
    direction: &'static str,
    name: &'static str,
    name_in_english: &'static str,
}

const LANGUAGES: [Language; 3] = [
    Language {
        code: "en",
        direction: "ltr",
        name: "English",
        name_in_english: "English",
    },
    Language {
        code: "fa",
        direction: "rtl",
        name: "فارسی",
        name_in_english: "Persian",
    },
    Language {
        code: "ru",
        direction: "ltr",
        name: "Русский",
        name_in_english: "Russian",
    },
];

/// What a page may do: run its own scripts and wasm, show its own styles, pictures and fonts, send nothing anywhere.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; worker-src blob:; \
    font-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'none'; base-uri 'none'";

/// Writes the pages into the folder that trunk is building, or the one given.
pub fn command(arguments: &[String]) -> Result {
    let folder = arguments
        .first()
        .map(PathBuf::from)
        .or_else(|| std::env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from))
        .ok_or("pages wants the folder that trunk built")?;
    let assets = Assets::collect(&folder)?;
    let site = Site::new(std::env::var("MANDEGAR_SITE").ok());
    let pages = page_names()?;
    for language in &LANGUAGES {
        let chrome = Texts::read(&prose_file(language, "_page"))?;
        for page in &pages {
            let texts = Texts::read(&prose_file(language, page))?;
            let html = page_html(language, page, &texts, &chrome, &assets, &site)?;
            let path = folder
                .join(site_path(language.code, page))
                .join("index.html");
            write(&path, html.as_bytes())?;
        }
    }
    write(
        &folder.join("index.html"),
        root_html(&assets, &site)?.as_bytes(),
    )?;
    write(
        &folder.join("404.html"),
        not_found_html(&assets, &site)?.as_bytes(),
    )?;
    say(&format!(
        "wrote {} pages in {} languages",
        pages.len(),
        LANGUAGES.len()
    ));
    Ok(())
}

/// The pages are those that have an English text; `_page.md` holds the texts around them.
fn page_names() -> Result<Vec<String>> {
    let folder = root().join("src/locale/prose/en");
    let entries =
        std::fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut names: Vec<String> = entries
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter_map(|name| name.strip_suffix(".md").map(str::to_owned))
        .filter(|name| !name.starts_with('_'))
        .collect();
    names.sort();
    Ok(names)
}

fn prose_file(language: &Language, page: &str) -> PathBuf {
    root()
        .join("src/locale/prose")
        .join(language.code)
        .join(format!("{page}.md"))
}

/// The folder of a page below the root of the site, with a slash at the end.
fn site_path(language: &str, page: &str) -> String {
    match page {
        "index" => format!("{language}/"),
        _ => format!("{language}/{page}/"),
    }
}

/// Where the site will stand, if that is known.
struct Site(Option<String>);

impl Site {
    fn new(address: Option<String>) -> Self {
        let address = address.map(|address| address.trim_end_matches('/').to_owned());
        Self(address.filter(|address| !address.is_empty()))
    }

    /// A link to a folder of the site, from a page that reaches the root by `base`.
    fn link(&self, base: &str, path: &str) -> String {
        match &self.0 {
            Some(address) => format!("{address}/{path}"),
            None => format!("{base}{path}"),
        }
    }

    /// The `hreflang` links of a page, one a language and one for everybody else.
    fn alternates(&self, base: &str, page: &str) -> String {
        let default = match page {
            "index" => String::new(),
            _ => site_path(LANGUAGES[0].code, page),
        };
        let languages = LANGUAGES
            .iter()
            .map(|language| (language.code, site_path(language.code, page)));
        let links: Vec<String> = languages
            .chain([("x-default", default)])
            .map(|(code, path)| {
                let href = escape(&self.link(base, &path));
                format!("<link rel=\"alternate\" hreflang=\"{code}\" href=\"{href}\">")
            })
            .collect();
        links.join("\n")
    }
}

fn page_html(
    language: &Language,
    page: &str,
    texts: &Texts,
    chrome: &Texts,
    assets: &Assets,
    site: &Site,
) -> Result<String> {
    let path = site_path(language.code, page);
    let base = "../".repeat(path.matches('/').count());
    let heading = texts.value("title")?;
    let name = chrome.value("site-name")?;
    let title = match heading.contains(name) {
        true => heading.to_owned(),
        false => format!("{heading} · {name}"),
    };
    let font = match language.code {
        "fa" => format!(
            "<link rel=\"preload\" as=\"font\" type=\"font/woff2\" href=\"{base}{}\" crossorigin>",
            assets::PERSIAN_FONT
        ),
        _ => String::new(),
    };
    let mut values = vec![
        ("lang", language.code.to_owned()),
        ("dir", language.direction.to_owned()),
        ("page", page.to_owned()),
        ("policy", POLICY.to_owned()),
        ("title", title),
        ("heading", heading.to_owned()),
        ("canonical", site.link(&base, &path)),
        ("alternates", site.alternates(&base, page)),
        ("font", font),
        ("base", base.clone()),
        ("prose", prose::html(texts.body())),
    ];
    let cuts = cuts(language, page)?;
    let first = assets.parts(&cuts, &[]);
    let lower = assets.parts(&[lower_of(page)], &first);
    values.push(("parts", first.join(" ")));
    values.push(("lower", lower.join(" ")));
    // A page without a lower half of its own file shows everything at once.
    let is_whole = lower.is_empty();
    let sheet = format!(
        "<link rel=\"stylesheet\" href=\"{}{}\">",
        base,
        assets.later_style()
    );
    values.push(("whole-style", if is_whole { sheet } else { String::new() }));
    for key in ["description", "lead"] {
        values.push((key, texts.value(key)?.to_owned()));
    }
    for key in ["noscript", "loading", "no-wasm", "load-failed"] {
        values.push((key, chrome.value(key)?.to_owned()));
    }
    values.extend(assets.values());
    fill(&boot_file("page.html")?, &values)
}

/// Pages without a figure before they have data: the index shows none of them, so it does without their cuts.
const ABOUT_DATA: [&str; 4] = ["orders", "subscriptions", "survey", "visits"];

/// What the cuts of lower halves of calculators begin with, before the page's own name.
const LOWER: &str = "lower_";

/// The cut with the lower half of a calculator; there is none for other pages.
fn lower_of(page: &str) -> String {
    format!("{LOWER}{}", page.replace('-', "_"))
}

/// Whether a cut comes once a calculator stands, or for another kind of page: its first figures do without all of them.
fn is_later(cut: &str) -> bool {
    ["data", "index"].contains(&cut) || cut.starts_with(LOWER) || ABOUT_DATA.contains(&cut)
}

/// The cuts that a page needs from the start: its language and itself; the index shows a figure of every calculator.
fn cuts(language: &Language, page: &str) -> Result<Vec<String>> {
    let pages = match page {
        "index" => page_names()?,
        _ => vec![page.to_owned()],
    };
    let pages = pages
        .into_iter()
        .filter(|other| page != "index" || !ABOUT_DATA.contains(&other.as_str()));
    let mut cuts = vec![language.name_in_english.to_lowercase()];
    cuts.extend(pages.map(|page| page.replace('-', "_")));
    Ok(cuts)
}

/// The root goes on to a language by script, and names the languages for who has none.
fn root_html(assets: &Assets, site: &Site) -> Result<String> {
    let texts = Texts::read(&prose_file(&LANGUAGES[0], "index"))?;
    let mut choices = Vec::new();
    for language in &LANGUAGES {
        let chrome = Texts::read(&prose_file(language, "_page"))?;
        let Language {
            code,
            direction,
            name,
            ..
        } = language;
        let tagline = escape(chrome.value("tagline")?);
        choices.push(format!(
            "<p lang=\"{code}\" dir=\"{direction}\"><a href=\"./{code}/\" hreflang=\"{code}\">{name}</a> {tagline}</p>"
        ));
    }
    let codes: Vec<&str> = LANGUAGES.iter().map(|language| language.code).collect();
    let mut values = vec![
        ("policy", POLICY.to_owned()),
        ("title", texts.value("title")?.to_owned()),
        ("description", texts.value("description")?.to_owned()),
        ("canonical", site.link("./", "")),
        ("alternates", site.alternates("./", "index")),
        ("languages", codes.join(" ")),
        ("choices", choices.join("\n")),
    ];
    values.extend(assets.values());
    fill(&boot_file("root.html")?, &values)
}

/// Hosts show this at any address, so its links are right only where the site's address is known or the root is at fault.
fn not_found_html(assets: &Assets, site: &Site) -> Result<String> {
    let mut notices = Vec::new();
    let mut title = String::new();
    for language in &LANGUAGES {
        let chrome = Texts::read(&prose_file(language, "_page"))?;
        let Language {
            code,
            direction,
            name,
            ..
        } = language;
        let heading = chrome.value("not-found-title")?;
        if title.is_empty() {
            title = heading.to_owned();
        }
        let (heading, text) = (escape(heading), escape(chrome.value("not-found")?));
        let home = escape(&site.link("./", &format!("{code}/")));
        notices.push(format!(
            "<section lang=\"{code}\" dir=\"{direction}\"><h2>{heading}</h2><p>{text}</p><p><a href=\"{home}\">{name}</a></p></section>"
        ));
    }
    let chrome = Texts::read(&prose_file(&LANGUAGES[0], "_page"))?;
    let mut values = vec![
        ("policy", POLICY.to_owned()),
        ("title", title),
        ("name", chrome.value("site-name")?.to_owned()),
        ("base", site.link("./", "")),
        ("notices", notices.join("\n")),
    ];
    values.extend(assets.values());
    fill(&boot_file("404.html")?, &values)
}

fn boot_file(name: &str) -> Result<String> {
    read(&Path::new(&root()).join("src/boot").join(name))
}

#[cfg(test)]
mod tests {
    use super::{site_path, Site};

    #[test]
    fn links_are_relative_until_the_site_is_known() {
        let churn = site_path("fa", "churn");
        assert_eq!(Site::new(None).link("../../", &churn), "../../fa/churn/");
        let known = Site::new(Some("https://example.org/tools/".to_owned()));
        assert_eq!(
            known.link("../../", &churn),
            "https://example.org/tools/fa/churn/"
        );
        assert_eq!(
            known.link("../", &site_path("ru", "index")),
            "https://example.org/tools/ru/"
        );
    }

    #[test]
    fn every_language_and_everybody_else_has_an_alternate() {
        let links = Site::new(None).alternates("../../", "nps");
        assert_eq!(links.lines().count(), 4);
        assert!(links.contains("hreflang=\"x-default\" href=\"../../en/nps/\""));
        assert!(Site::new(None)
            .alternates("../", "index")
            .ends_with("hreflang=\"x-default\" href=\"../\">"));
    }
}
