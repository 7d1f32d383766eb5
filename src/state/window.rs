//! Which rows of a long list stand in the part of it that is in view. All rows are equally high; those out of view are room alone.

/// Rows before and after those in view that are there already when somebody scrolls on.
const AHEAD: usize = 8;
/// Pixels that a list is high at most: beyond some 17 million browsers give up. A longer list is scrolled by shares of its length.
const TALLEST: f64 = 8_000_000.0;

/// A part of a list.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Window {
    /// The first row that is there, from 0.
    pub first: usize,
    /// The row after the last one that is there.
    pub last: usize,
    /// Pixels of room before them.
    pub before: f64,
    /// Pixels of room after them.
    pub after: f64,
    /// The first row in view, and the row after the last one in view.
    pub seen: (usize, usize),
}

/// What of `all` rows of `row` pixels is there, where `height` pixels are in view and `top` pixels were scrolled away.
pub fn window(all: usize, row: f64, height: f64, top: f64) -> Window {
    let row = if row.is_finite() { row.max(1.0) } else { 1.0 };
    let height = if height.is_finite() {
        height.max(row)
    } else {
        row
    };
    let whole = all as f64 * row;
    let total = whole.min(TALLEST);
    let most = (total - height).max(0.0);
    let top = if top.is_finite() {
        top.clamp(0.0, most)
    } else {
        0.0
    };
    let at = match whole > TALLEST {
        true => top / most * (all as f64 - height / row),
        false => top / row,
    };
    let seen = (at.floor() as usize).min(all);
    let end = ((at + height / row).ceil() as usize).min(all);
    let (first, last) = (seen.saturating_sub(AHEAD), (end + AHEAD).min(all));
    let before = (top - (at - first as f64) * row).max(0.0);
    let after = (total - before - (last - first) as f64 * row).max(0.0);
    Window {
        first,
        last,
        before,
        after,
        seen: (seen, end),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_short_list_is_there_as_a_whole() {
        let all = window(5, 40.0, 400.0, 0.0);
        assert_eq!((all.first, all.last, all.seen), (0, 5, (0, 5)));
        assert_eq!((all.before, all.after), (0.0, 0.0));
        assert_eq!(window(0, 40.0, 400.0, 90.0), Window::default());
    }

    #[test]
    fn what_is_in_view_is_there_with_some_more() {
        // By hand: 4,000 px scrolled away are 100 rows of 40 px, ten are in view.
        let middle = window(1000, 40.0, 400.0, 4000.0);
        assert_eq!(
            (middle.first, middle.last, middle.seen),
            (92, 118, (100, 110))
        );
        assert!((middle.before - 92.0 * 40.0).abs() < 1e-9);
        let sum = middle.before + middle.after + 26.0 * 40.0;
        assert!((sum - 40_000.0).abs() < 1e-9, "{sum}");
    }

    #[test]
    fn a_very_long_list_has_both_its_ends() {
        let all = 1_000_000;
        let start = window(all, 40.0, 400.0, 0.0);
        assert_eq!((start.first, start.before), (0, 0.0));
        let end = window(all, 40.0, 400.0, TALLEST);
        assert_eq!((end.last, end.seen), (all, (all - 10, all)));
        assert!(end.after.abs() < 1e-6, "{end:?}");
    }

    proptest! {
        #[test]
        fn the_list_keeps_its_height(all in 0..3_000_000_usize, row in 20.0..80.0_f64, height in 100.0..2000.0_f64, top in 0.0..9e6_f64) {
            let part = window(all, row, height, top);
            let total = (all as f64 * row).min(TALLEST);
            let sum = part.before + (part.last - part.first) as f64 * row + part.after;
            // At the very ends of a very long list the rows ahead may reach beyond its room.
            prop_assert!(sum >= total - 1e-3 && sum <= total + 16.0 * row, "{part:?}");
            prop_assert!(part.first <= part.seen.0 && part.seen.1 <= part.last && part.last <= all);
            prop_assert!(part.last - part.first <= (height / row) as usize + 19);
        }
    }
}
