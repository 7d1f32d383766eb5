//! A page's long text: front matter, then Markdown, whose sections become folds that a link can open.

use crate::run::{read, Result};
use pulldown_cmark::{
    html::push_html, Alignment, CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd,
};
use std::path::{Path, PathBuf};

/// One file of src/locale/prose: `key: value` lines between two `---`, then the text.
#[derive(Debug)]
pub struct Texts {
    path: PathBuf,
    values: Vec<(String, String)>,
    body: String,
}

impl Texts {
    /// Reads a file of prose.
    pub fn read(path: &Path) -> Result<Self> {
        Self::parse(path, &read(path)?)
    }

    fn parse(path: &Path, text: &str) -> Result<Self> {
        let problem = |what: &str| format!("{}: {what}", path.display());
        let (front, body) = text
            .strip_prefix("---\n")
            .and_then(|rest| {
                rest.split_once("\n---")
                    .map(|(front, body)| (front, body.trim_start()))
            })
            .ok_or_else(|| problem("wants `key: value` lines between two lines of ---"))?;
        let values = front
            .lines()
            .filter(|line| !line.trim().is_empty())
            .map(|line| {
                line.split_once(':')
                    .map(|(key, value)| (key.trim().to_owned(), value.trim().to_owned()))
                    .ok_or_else(|| problem(&format!("`{line}` is not `key: value`")))
            })
            .collect::<Result<_>>()?;
        Ok(Self {
            path: path.to_owned(),
            values,
            body: body.to_owned(),
        })
    }

    /// A value of the front matter; every one that is asked for must be there.
    pub fn value(&self, key: &str) -> Result<&str> {
        self.values
            .iter()
            .find_map(|(name, value)| (name == key).then_some(value.as_str()))
            .ok_or_else(|| format!("{} has no `{key}:`", self.path.display()))
    }

    /// The Markdown after the front matter.
    pub fn body(&self) -> &str {
        &self.body
    }
}

/// Markdown as HTML: each `## Heading {#slug}` opens a fold that ends at the next one.
pub fn html(markdown: &str) -> String {
    let options = Options::ENABLE_TABLES | Options::ENABLE_HEADING_ATTRIBUTES;
    let mut folded = false;
    let mut events = Vec::new();
    for event in Parser::new_ext(markdown, options) {
        match event {
            Event::Start(Tag::Heading {
                level: HeadingLevel::H2,
                id,
                ..
            }) => {
                events.push(raw(if folded { "</details>\n" } else { "" }));
                folded = true;
                let id = id
                    .map(|id| format!(" id=\"{}\"", super::escape(&id)))
                    .unwrap_or_default();
                events.push(raw(&format!("<details class=\"fold\"{id}><summary><h2>")));
            }
            Event::End(TagEnd::Heading(HeadingLevel::H2)) => events.push(raw("</h2></summary>\n")),
            // A formula reads from left to right in every language.
            Event::Code(code) => {
                let code = super::escape(&code);
                events.push(raw(&format!("<code dir=\"ltr\">{code}</code>")));
            }
            // Alignment would come as inline styles, which the pages' policy forbids.
            Event::Start(Tag::Table(columns)) => {
                events.push(raw("<div class=\"table-scroll\" tabindex=\"0\">"));
                events.push(Event::Start(Tag::Table(vec![
                    Alignment::None;
                    columns.len()
                ])));
            }
            Event::End(TagEnd::Table) => {
                events.push(Event::End(TagEnd::Table));
                events.push(raw("</div>\n"));
            }
            other => events.push(other),
        }
    }
    events.push(raw(if folded { "</details>" } else { "" }));
    let mut html = String::new();
    push_html(&mut html, events.into_iter());
    html
}

fn raw(html: &str) -> Event<'static> {
    Event::InlineHtml(CowStr::from(html.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::{html, Texts};
    use std::path::Path;

    #[test]
    fn front_matter_is_read_and_missing_keys_are_named() {
        let texts = Texts::parse(
            Path::new("en/x.md"),
            "---\ntitle: A: b\n\nlead: c\n---\n\n## D {#d}\n",
        )
        .unwrap();
        assert_eq!(texts.value("title").as_deref(), Ok("A: b"));
        assert_eq!(texts.body(), "## D {#d}\n");
        assert_eq!(texts.value("x").unwrap_err(), "en/x.md has no `x:`");
        assert!(Texts::parse(Path::new("en/x.md"), "title: A").is_err());
    }

    #[test]
    fn sections_become_folds() {
        let shown = html("Before.\n\n## One {#one}\n\nText.\n\n## Two {#two}\n\n### Deeper\n");
        let expected = "<p>Before.</p>\n<details class=\"fold\" id=\"one\"><summary><h2>One</h2></summary>\n<p>Text.</p>\n</details>\n\
            <details class=\"fold\" id=\"two\"><summary><h2>Two</h2></summary>\n<h3>Deeper</h3>\n</details>";
        assert_eq!(shown, expected);
    }

    #[test]
    fn formulas_read_from_left_to_right() {
        assert_eq!(
            html("`a < b`"),
            "<p><code dir=\"ltr\">a &lt; b</code></p>\n"
        );
    }

    #[test]
    fn tables_carry_no_styles() {
        let shown = html("| a | b |\n|---|--:|\n| 1 | 2 |\n");
        assert!(
            shown.contains("<td>2</td>") && !shown.contains("style"),
            "{shown}"
        );
    }
}
