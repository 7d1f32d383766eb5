//! Pulling tags and text out of the XML of a workbook: elements, attributes, entities of XML itself; no DTD.

use super::WorkbookProblem;
use std::borrow::Cow;

/// What comes next in an XML text.
#[derive(Debug, PartialEq)]
pub(super) enum Piece<'a> {
    /// `<name …>`, or `<name …/>`, which no end follows.
    Start { tag: Tag<'a>, is_empty: bool },
    /// `</name>`, without its prefix.
    End(&'a str),
    /// The text between tags, entities undone.
    Text(Cow<'a, str>),
}

/// A tag's name without its prefix, and its attributes as they stand.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Tag<'a> {
    pub(super) name: &'a str,
    attributes: &'a str,
}

impl<'a> Tag<'a> {
    /// The attribute's value; prefixes count, as in `r:id`.
    #[cfg_attr(tuned, optimize(speed))]
    pub(super) fn attribute(&self, name: &str) -> Option<Cow<'a, str>> {
        let mut attributes = *self;
        loop {
            let (this, value) = attributes.next_attribute()?;
            if this == name {
                return Some(unescaped(value));
            }
        }
    }

    /// Takes the next attribute: its name, and its value as it stands.
    #[cfg_attr(tuned, optimize(speed))]
    pub(super) fn next_attribute(&mut self) -> Option<(&'a str, &'a str)> {
        let (name, after) = self.attributes.split_once('=')?;
        let after = after.trim_start();
        let quote = after.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        let (value, after) = after.get(1..)?.split_once(quote)?;
        self.attributes = after;
        Some((name.trim(), value))
    }

    /// Whether the attribute says yes.
    #[cfg_attr(tuned, optimize(speed))]
    pub(super) fn says(&self, name: &str) -> bool {
        let value = self.attribute(name);
        value.is_some_and(|value| matches!(value.as_ref(), "1" | "true" | "on"))
    }
}

/// A cell as programs commonly write it: `<c r="B7" s="1" t="s"><v>12</v></c>`.
#[derive(Debug, PartialEq)]
pub(super) struct PlainCell<'a> {
    /// Its `r`.
    pub(super) place: &'a str,
    /// Its `s`.
    pub(super) style: Option<&'a str>,
    /// Its `t`.
    pub(super) kind: Option<&'a str>,
    /// What stands in its `v`, without entities.
    pub(super) raw: &'a str,
}

/// Reads an XML text from piece to piece.
#[derive(Clone, Debug)]
pub(super) struct Scan<'a> {
    rest: &'a str,
}

impl<'a> Scan<'a> {
    #[cfg_attr(tuned, optimize(speed))]
    pub(super) fn new(text: &'a str) -> Self {
        Self { rest: text }
    }

    /// How many bytes are left.
    #[cfg_attr(tuned, optimize(speed))]
    pub(super) fn left(&self) -> usize {
        self.rest.len()
    }

    /// The next piece, `None` at the end. Comments and processing instructions are passed over.
    #[cfg_attr(tuned, optimize(speed))]
    pub(super) fn next(&mut self) -> Result<Option<Piece<'a>>, WorkbookProblem> {
        let damaged = WorkbookProblem::Damaged;
        loop {
            if self.rest.is_empty() {
                return Ok(None);
            }
            let Some(inner) = self.rest.strip_prefix('<') else {
                let end = self.rest.find('<').unwrap_or(self.rest.len());
                let (text, rest) = self.rest.split_at_checked(end).ok_or(damaged)?;
                self.rest = rest;
                return Ok(Some(Piece::Text(unescaped(text))));
            };
            if let Some(comment) = inner.strip_prefix("!--") {
                self.rest = comment.split_once("-->").ok_or(damaged)?.1;
            } else if let Some(data) = inner.strip_prefix("![CDATA[") {
                let (text, rest) = data.split_once("]]>").ok_or(damaged)?;
                self.rest = rest;
                return Ok(Some(Piece::Text(Cow::Borrowed(text))));
            } else if let Some(instruction) = inner.strip_prefix('?') {
                self.rest = instruction.split_once("?>").ok_or(damaged)?.1;
            } else if inner.starts_with('!') {
                // A document type could define entities without end.
                return Err(damaged);
            } else {
                return self.tag(inner).map(Some);
            }
        }
    }

    /// The cell that comes next, if it is a plain one; any other is left to [`Scan::next`], which says the same of plain ones.
    #[inline(always)]
    pub(super) fn plain_cell(&mut self) -> Option<PlainCell<'a>> {
        let mut rest = Start(self.rest);
        rest.take(b"<c r=\"")?;
        let place = rest.text(u8::is_ascii_alphanumeric)?;
        rest.take(b"\"")?;
        let style = rest.attribute(b" s=\"")?;
        let kind = rest.attribute(b" t=\"")?;
        rest.take(b"><v>")?;
        let raw = rest.text(|byte| !matches!(byte, b'<' | b'&'))?;
        rest.take(b"</v></c>")?;
        self.rest = rest.0;
        Some(PlainCell {
            place,
            style,
            kind,
            raw,
        })
    }

    /// The number of the row that begins next, if it is told in the commonest way and the row is not an empty element; the others are left
    /// to [`Scan::next`].
    #[inline(always)]
    pub(super) fn plain_row(&mut self) -> Option<usize> {
        let mut rest = Start(self.rest);
        rest.take(b"<row r=\"")?;
        let number = digits(rest.text(u8::is_ascii_digit)?)?;
        rest.take(b"\"")?;
        // Other attributes, of which each is closed before the tag ends.
        let others = rest.text(|byte| !matches!(byte, b'<' | b'>' | b'/' | b'\''))?;
        rest.take(b">")?;
        let quotes = others.bytes().filter(|byte| *byte == b'"').count();
        if quotes % 2 == 1 {
            return None;
        }
        self.rest = rest.0;
        Some(number)
    }

    /// Takes the end of a row, if that comes next without a prefix.
    #[inline(always)]
    pub(super) fn row_ends(&mut self) -> bool {
        let mut rest = Start(self.rest);
        let is_next = rest.take(b"</row>").is_some();
        self.rest = rest.0;
        is_next
    }

    /// The text of a cell of OpenDocument that just began, if that is one plain paragraph and ends the cell; any other is left to
    /// [`Scan::next`].
    #[inline(always)]
    pub(super) fn plain_paragraph(&mut self) -> Option<&'a str> {
        let mut rest = Start(self.rest);
        rest.take(b"<text:p>")?;
        let text = rest.text(|byte| !matches!(byte, b'<' | b'&'))?;
        rest.take(b"</text:p></table:table-cell>")?;
        self.rest = rest.0;
        Some(text)
    }

    #[cfg_attr(tuned, optimize(speed))]
    fn tag(&mut self, inner: &'a str) -> Result<Piece<'a>, WorkbookProblem> {
        let damaged = WorkbookProblem::Damaged;
        let end = tag_end(inner).ok_or(damaged)?;
        let (tag, rest) = inner.split_at_checked(end).ok_or(damaged)?;
        self.rest = rest.get(1..).unwrap_or("");
        if let Some(name) = tag.strip_prefix('/') {
            return Ok(Piece::End(without_prefix(name.trim_end())));
        }
        let (tag, is_empty) = match tag.strip_suffix('/') {
            Some(tag) => (tag, true),
            None => (tag, false),
        };
        let name = tag
            .find(|c: char| c.is_ascii_whitespace())
            .unwrap_or(tag.len());
        let (name, attributes) = tag.split_at_checked(name).ok_or(damaged)?;
        let tag = Tag {
            name: without_prefix(name),
            attributes,
        };
        Ok(Piece::Start { tag, is_empty })
    }

    /// Passes over the rest of the element that just began.
    #[cfg_attr(tuned, optimize(speed))]
    pub(super) fn skip(&mut self) -> Result<(), WorkbookProblem> {
        let mut depth = 1;
        while depth > 0 {
            match self.next()?.ok_or(WorkbookProblem::Damaged)? {
                Piece::Start { is_empty, .. } => depth += u32::from(!is_empty),
                Piece::End(_) => depth -= 1,
                Piece::Text(_) => {}
            }
        }
        Ok(())
    }

    /// The text up to the end of the element that just began.
    #[cfg_attr(tuned, optimize(speed))]
    pub(super) fn text(&mut self) -> Result<Cow<'a, str>, WorkbookProblem> {
        let mut text = Cow::Borrowed("");
        let mut depth = 1;
        while depth > 0 {
            match self.next()?.ok_or(WorkbookProblem::Damaged)? {
                Piece::Start { is_empty, .. } => depth += u32::from(!is_empty),
                Piece::End(_) => depth -= 1,
                Piece::Text(more) if text.is_empty() => text = more,
                Piece::Text(more) => text.to_mut().push_str(&more),
            }
        }
        Ok(text)
    }
}

/// A text that is taken from its start.
struct Start<'a>(&'a str);

impl<'a> Start<'a> {
    /// Takes these bytes, if they come next.
    #[inline(always)]
    fn take<const LENGTH: usize>(&mut self, expected: &[u8; LENGTH]) -> Option<()> {
        let is_next = self.0.as_bytes().first_chunk() == Some(expected);
        self.0 = self.0.get(LENGTH..).filter(|_| is_next)?;
        Some(())
    }

    /// Takes everything up to the first byte that does not belong.
    #[inline(always)]
    fn text(&mut self, belongs: impl Fn(&u8) -> bool) -> Option<&'a str> {
        let end = self.0.bytes().position(|byte| !belongs(&byte))?;
        let (text, rest) = self.0.split_at_checked(end)?;
        self.0 = rest;
        Some(text)
    }

    /// Takes the attribute that begins like this, if it comes next, and gives its value of letters and digits.
    #[inline(always)]
    fn attribute(&mut self, start: &[u8; 4]) -> Option<Option<&'a str>> {
        if self.take(start).is_none() {
            return Some(None);
        }
        let value = self.text(u8::is_ascii_alphanumeric)?;
        self.take(b"\"")?;
        Some(Some(value))
    }
}

/// The number that digits are; `None` where there are none, or so many that it may be too large.
#[inline(always)]
pub(super) fn digits(text: &str) -> Option<usize> {
    const MOST: usize = 9;
    let is_number = (1..=MOST).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    let digit = |number, byte| number * 10 + usize::from(byte - b'0');
    is_number.then(|| text.bytes().fold(0, digit))
}

/// The place of the `>` that ends a tag; values of attributes may hold others.
#[cfg_attr(tuned, optimize(speed))]
fn tag_end(inner: &str) -> Option<usize> {
    let mut quote = None;
    inner.bytes().position(|byte| {
        match quote {
            Some(open) if byte == open => quote = None,
            Some(_) => {}
            None if matches!(byte, b'"' | b'\'') => quote = Some(byte),
            None => return byte == b'>',
        }
        false
    })
}

#[cfg_attr(tuned, optimize(speed))]
fn without_prefix(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, name)| name)
}

/// The most bytes up to the end of an entity; where there are `&` without end, no more than these are looked at for each.
const LONGEST_ENTITY: usize = 16;

/// The text with the five entities of XML and character numbers undone; what is no entity stays as it stands.
#[cfg_attr(tuned, optimize(speed))]
pub(super) fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        plain.push_str(before);
        let end = after.bytes().take(LONGEST_ENTITY).position(|b| b == b';');
        let entity = end.and_then(|end| Some((after.get(..end)?, after.get(end + 1..)?)));
        match entity.and_then(|(name, after)| Some((character(name)?, after))) {
            Some((c, after)) => {
                plain.push(c);
                rest = after;
            }
            None => {
                plain.push('&');
                rest = after;
            }
        }
    }
    plain.push_str(rest);
    Cow::Owned(plain)
}
#[cfg_attr(tuned, optimize(speed))]
fn character(entity: &str) -> Option<char> {
    Some(match entity {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        _ => {
            let number = entity.strip_prefix('#')?;
            let code = match number.strip_prefix('x') {
                Some(digits) => u32::from_str_radix(digits, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)?
        }
    })
}
