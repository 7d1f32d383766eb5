//! Where a cell is among the bytes, and what is in it.

use std::borrow::Cow;

/// How a cell is written.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(in super::super) enum Kind {
    #[default]
    Plain,
    /// Quotes at both ends and none between.
    Quoted,
    /// Quotes within, or something after the closing one.
    Escaped,
}

/// Where a cell is, counted from the beginning of the bytes in which it was found, which are fewer than 2³¹; all in one word, as there are
/// very many of them.
#[derive(Clone, Copy, Debug, Default)]
pub(in super::super) struct Cell(u64);

impl Cell {
    #[inline(always)]
    pub(super) fn new(start: usize, end: usize, kind: Kind) -> Self {
        Self(start as u64 | (end as u64) << 31 | (kind as u64) << 62)
    }

    #[inline(always)]
    pub(super) fn start(self) -> usize {
        self.0 as usize & 0x7FFF_FFFF
    }

    #[inline(always)]
    pub(super) fn end(self) -> usize {
        (self.0 >> 31) as usize & 0x7FFF_FFFF
    }

    #[inline(always)]
    pub(super) fn kind(self) -> Kind {
        match self.0 >> 62 {
            0 => Kind::Plain,
            1 => Kind::Quoted,
            _ => Kind::Escaped,
        }
    }
}

/// What is in a cell, quotes undone.
#[inline(always)]
pub(super) fn content(bytes: &[u8], cell: Cell) -> Cow<'_, [u8]> {
    let raw = bytes.get(cell.start()..cell.end()).unwrap_or_default();
    match cell.kind() {
        Kind::Plain => Cow::Borrowed(raw),
        Kind::Quoted => Cow::Borrowed(raw.get(1..raw.len().saturating_sub(1)).unwrap_or_default()),
        Kind::Escaped => Cow::Owned(unquoted(raw)),
    }
}

/// The content of a quoted cell, with what wrongly follows the closing quote.
#[cfg_attr(tuned, optimize(speed))]
fn unquoted(raw: &[u8]) -> Vec<u8> {
    let mut content = Vec::with_capacity(raw.len());
    let mut bytes = raw.iter().copied().peekable();
    let quote = bytes.next().unwrap_or(b'"');
    while let Some(byte) = bytes.next() {
        if byte == quote && bytes.next_if_eq(&quote).is_none() {
            break;
        }
        content.push(byte);
    }
    content.extend(bytes);
    content
}
