//! A page's template: `{{name}}` becomes escaped text, `{{{name}}}` ready HTML. An unknown name is refused.

use crate::run::Result;

/// Fills a template. Lines that come out empty are left out.
pub fn fill(template: &str, values: &[(&str, String)]) -> Result<String> {
    let mut lines = Vec::new();
    for line in template.lines() {
        let line = fill_line(line, values)?;
        if !line.is_empty() {
            lines.push(line);
        }
    }
    Ok(lines.join("\n") + "\n")
}

/// Text as it stands in HTML, in an attribute or between tags.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

fn fill_line(line: &str, values: &[(&str, String)]) -> Result<String> {
    let mut filled = String::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once("{{") {
        filled += before;
        let (name, next, ready) = match after.strip_prefix('{') {
            Some(inside) => split(inside, "}}}")?,
            None => split(after, "}}")?,
        };
        let value = values
            .iter()
            .find_map(|(key, value)| (*key == name).then_some(value))
            .ok_or_else(|| format!("the template names `{name}`, which has no value"))?;
        filled += &if ready { value.clone() } else { escape(value) };
        rest = next;
    }
    Ok(filled + rest)
}

fn split<'a>(text: &'a str, end: &str) -> Result<(&'a str, &'a str, bool)> {
    text.split_once(end)
        .map(|(name, next)| (name, next, end.len() == 3))
        .ok_or_else(|| format!("`{end}` is missing after `{text}`"))
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[track_caller]
    fn fills(template: &str, expected: Option<&str>) {
        let values = [("a", "<b> & \"c\"".to_owned()), ("none", String::new())];
        assert_eq!(fill(template, &values).ok().as_deref(), expected);
    }

    #[test]
    fn escapes_text_and_keeps_html() {
        fills(
            "<p>{{a}}</p>",
            Some("<p>&lt;b&gt; &amp; &quot;c&quot;</p>\n"),
        );
        fills("{{{a}}}!", Some("<b> & \"c\"!\n"));
        fills("x\n{{none}}\ny", Some("x\ny\n"));
        fills("{{b}}", None);
        fills("{{a", None);
    }
}
