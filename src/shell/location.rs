//! The address of a page as text: where the site's root is, which page an URL names, and back. Pure.

use crate::locale::language::Language;
use crate::locale::money::Currency;
use crate::state::address::{Frame, Place, Theme};
use crate::ui::host::Address;

/// What stands after `#`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fragment<'a> {
    /// Nothing or inputs (`key=value&…`).
    Inputs(&'a str),
    /// The id of a section of the prose, as in `#pitfalls`; it says nothing about the inputs.
    Section(&'a str),
}

impl<'a> Fragment<'a> {
    /// The kind of a fragment, given with or without its `#`. Inputs have an equals sign, ids have none.
    pub fn of(fragment: &'a str) -> Self {
        let fragment = fragment.trim_start_matches('#');
        match fragment.is_empty() || fragment.contains('=') {
            true => Self::Inputs(fragment),
            false => Self::Section(fragment),
        }
    }

    /// The inputs, `None` for a section.
    pub fn inputs(self) -> Option<&'a str> {
        match self {
            Self::Inputs(inputs) => Some(inputs),
            Self::Section(_) => None,
        }
    }
}

/// The folder that holds `<lang>/<page>/`, with a slash at the end: as many folders above the page at `href` as its place is deep.
///
/// This is how the page's own file refers to its scripts, so it holds wherever the site was copied to.
pub fn root(href: &str, place: Place) -> String {
    let depth = match place {
        Place::Index => 1,
        Place::Page(_) | Place::Data(_) => 2,
    };
    let (path, _, _) = split(href);
    let mut folder = path.rfind('/').map_or("", |end| head(path, end));
    for _ in 0..depth {
        folder = folder.rfind('/').map_or(folder, |end| head(folder, end));
    }
    format!("{folder}/")
}

/// The language and the place of an URL below `root`; `None` for anything else.
pub fn place(root: &str, href: &str) -> Option<(Language, Place)> {
    let (path, _, _) = split(href);
    let inside = path.strip_prefix(root)?;
    let inside = inside.strip_suffix("index.html").unwrap_or(inside);
    let (language, folder) = inside.split_once('/')?;
    let folder = folder.strip_suffix('/').unwrap_or(folder);
    let language = Language::from_code(language)?;
    Place::from_folder(folder).map(|place| (language, place))
}

/// What the query says: frame, theme and currency. Unknown themes and currencies count as not given.
pub fn query(href: &str) -> (Frame, Option<Theme>, Option<Currency>) {
    let (_, query, _) = split(href);
    let value = |key| pairs(query).find_map(|(this, value)| (this == key).then_some(value));
    let frame = match value("embed") {
        Some(_) => Frame::Embed,
        None => Frame::Page,
    };
    let theme = value("theme").and_then(Theme::from_name);
    (
        frame,
        theme,
        value("currency").and_then(Currency::from_code),
    )
}

/// What stands after `#` in an URL.
pub fn fragment(href: &str) -> Fragment<'_> {
    Fragment::of(split(href).2)
}

/// The full URL of an address as it is given away. A theme is for frames only: on a page it is the reader's own choice.
pub fn url(root: &str, address: &Address) -> String {
    let mut query = Vec::new();
    if address.frame == Frame::Embed {
        query.push("embed".to_owned());
        if address.theme != Theme::Auto {
            query.push(format!("theme={}", address.theme.as_str()));
        }
    }
    if let Some(currency) = address.currency {
        query.push(format!("currency={}", currency.code()));
    }
    join(root, address, &query.join("&"))
}

/// The full URL of an address as it stands in the address bar: what the query of `href` says stays there, except that its
/// currency and, where given, its theme are those of the address.
pub fn next_url(root: &str, address: &Address, href: &str) -> String {
    let (_, query, _) = split(href);
    let mut kept: Vec<String> = Vec::new();
    for part in query.split('&').filter(|part| !part.is_empty()) {
        match part.split_once('=').map_or(part, |(key, _)| key) {
            "currency" => {}
            "theme" => kept.push(format!("theme={}", address.theme.as_str())),
            _ => kept.push(part.to_owned()),
        }
    }
    if let Some(currency) = address.currency {
        kept.push(format!("currency={}", currency.code()));
    }
    join(root, address, &kept.join("&"))
}

/// The URL of a page's folder.
pub fn page_url(root: &str, language: Language, place: Place) -> String {
    format!("{root}{}/{}", language.code(), place.folder())
}

fn join(root: &str, address: &Address, query: &str) -> String {
    let mut url = page_url(root, address.language, address.place);
    if !query.is_empty() {
        url.push('?');
        url += query;
    }
    if !address.fragment.is_empty() {
        url.push('#');
        url += &address.fragment;
    }
    url
}

/// Path, query and fragment of an URL, without their marks.
fn split(href: &str) -> (&str, &str, &str) {
    let (rest, fragment) = href.split_once('#').unwrap_or((href, ""));
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    (path, query, fragment)
}

fn pairs(query: &str) -> impl Iterator<Item = (&str, &str)> {
    query
        .split('&')
        .map(|part| part.split_once('=').unwrap_or((part, "")))
}

fn head(text: &str, end: usize) -> &str {
    text.get(..end).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::name::Page;

    const CHURN: Place = Place::Page(Page::Churn);

    fn address(place: Place) -> Address {
        Address {
            language: Language::Fa,
            place,
            frame: Frame::Page,
            theme: Theme::Auto,
            currency: None,
            fragment: String::new(),
        }
    }

    /// The root of a page, and that the page is found again below it.
    #[track_caller]
    fn has_root(href: &str, page: Place, expected: &str) {
        assert_eq!(root(href, page), expected);
        assert_eq!(place(expected, href), Some((Language::En, page)));
    }

    #[test]
    fn the_root_is_where_the_page_reaches_its_files() {
        has_root("https://a.b/en/churn/", CHURN, "https://a.b/");
        has_root(
            "https://a.b/en/churn/index.html?x#y/z",
            CHURN,
            "https://a.b/",
        );
        has_root(
            "https://a.b/t/en/ru/en/churn/?embed",
            CHURN,
            "https://a.b/t/en/ru/",
        );
        has_root("https://a.b/t/en/", Place::Index, "https://a.b/t/");
        has_root(
            "file:///home/x/en/index.html",
            Place::Index,
            "file:///home/x/",
        );
        assert_eq!(root("", CHURN), "/");
    }

    #[test]
    fn other_addresses_are_not_pages() {
        let places = |href| place("https://a.b/t/", href);
        assert_eq!(
            places("https://a.b/t/fa/churn"),
            Some((Language::Fa, CHURN))
        );
        for href in [
            "https://a.b/t/",
            "https://a.b/t/de/",
            "https://a.b/t/en/x/",
            "https://a.b/en/",
            "https://c.d/t/en/",
            "",
        ] {
            assert_eq!(places(href), None, "{href}");
        }
    }

    #[test]
    fn only_key_and_value_are_inputs() {
        assert_eq!(Fragment::of(""), Fragment::Inputs(""));
        assert_eq!(
            Fragment::of("#start=1&lost=2"),
            Fragment::Inputs("start=1&lost=2")
        );
        assert_eq!(Fragment::of("#pitfalls"), Fragment::Section("pitfalls"));
        assert_eq!(fragment("https://a.b/en/?q=1#x"), Fragment::Section("x"));
        assert_eq!(fragment("https://a.b/en/#x=?").inputs(), Some("x=?"));
    }

    #[test]
    fn the_query_is_read_and_kept() {
        let read = |text: &str| query(&format!("https://a.b/en/{text}"));
        assert_eq!(read(""), (Frame::Page, None, None));
        assert_eq!(
            read("?embed=&theme=pink&currency=xx"),
            (Frame::Embed, None, None)
        );
        assert_eq!(
            read("?theme=dark&embed&currency=IRT#theme=light"),
            (Frame::Embed, Some(Theme::Dark), Currency::from_code("IRT"))
        );
        let mut shown = address(CHURN);
        shown.fragment = "lost=1".to_owned();
        assert_eq!(
            next_url(
                "https://a.b/",
                &shown,
                "https://a.b/en/?ref=x&embed&theme=dark&currency=USD#old"
            ),
            "https://a.b/fa/churn/?ref=x&embed&theme=auto#lost=1"
        );
    }

    #[test]
    fn an_address_given_away_says_what_is_needed() {
        let mut shown = address(Place::Index);
        shown.theme = Theme::Dark;
        assert_eq!(url("https://a.b/", &shown), "https://a.b/fa/");
        shown.frame = Frame::Embed;
        shown.currency = Currency::from_code("RUB");
        assert_eq!(url("/", &shown), "/fa/?embed&theme=dark&currency=RUB");
    }
}
