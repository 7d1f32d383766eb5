//! Titles of charts of shares, in Russian.

use super::super::L;
use super::percent;
use crate::locale::text::chart::shares::name;
use crate::report::shares::SharesFinding;

pub(in crate::locale::text) fn finding(finding: &SharesFinding) -> String {
    match *finding {
        SharesFinding::Lies(row) => format!(
            "{}: {}, скорее всего от {} до {}",
            name(L, row.who),
            percent(row.share),
            percent(row.low),
            percent(row.high)
        ),
        SharesFinding::Compared {
            first,
            last,
            overlap,
        } => format!(
            "{}: {}. {}: {}{}",
            name(L, first.who),
            percent(first.share),
            name(L, last.who),
            percent(last.share),
            if overlap {
                "; интервалы пересекаются, поэтому решает проверка"
            } else {
                "; интервалы не пересекаются"
            }
        ),
    }
}

/// Titles are plain.
pub(in crate::locale::text) fn verdict(_: &SharesFinding) -> &'static str {
    ""
}
