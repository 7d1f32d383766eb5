//! Where a label may stand: off the curve and off the labels that are there already.

use super::canvas::{Anchor, Canvas, TEXT};
use super::ink::Paint;
use super::measure;

/// Pixels between a label and what it must not touch.
const CLEAR: f64 = 3.0;

/// What labels keep clear of.
pub struct Places {
    curve: Vec<(f64, f64)>,
    taken: Vec<Area>,
    left: f64,
    right: f64,
}

/// The pixels that a label covers: left, top, right, bottom.
#[derive(Clone, Copy)]
struct Area(f64, f64, f64, f64);

impl Places {
    /// Labels between the pixels `left` and `right`, with a curve from left to right.
    pub fn new(curve: &[(f64, f64)], left: f64, right: f64) -> Self {
        Self {
            curve: curve.to_vec(),
            taken: Vec::new(),
            left,
            right,
        }
    }

    /// Keeps labels off the level line at `y`.
    pub fn keep_line(&mut self, y: f64) {
        self.taken
            .push(Area(self.left, y - 1.0, self.right, y + 1.0));
    }

    /// Keeps labels off a text that begins at `x`.
    pub fn keep(&mut self, text: &str, x: f64, y: f64) {
        let right = x + measure::width(text, TEXT);
        let area = Area(x, y - TEXT * 0.55, right, y + TEXT * 0.55);
        self.taken.push(area);
    }

    /// Writes `text` at the first of `wishes` (x, y, anchor) where it is free, at the first of all where none is.
    pub fn label(
        &mut self,
        canvas: &mut Canvas,
        text: &str,
        strong: bool,
        paint: Paint,
        wishes: &[(f64, f64, Anchor)],
    ) {
        let width = measure::width(text, TEXT) * if strong { 1.06 } else { 1.0 };
        let areas = wishes.iter().map(|(x, y, anchor)| {
            let left = match anchor {
                Anchor::Left => *x,
                Anchor::Middle => x - width / 2.0,
                Anchor::Right => x - width,
            };
            // Moved back into the plot where it would leave it.
            let left = left.max(self.left).min(self.right - width).max(0.0);
            (
                Area(left, y - TEXT * 0.55, left + width, y + TEXT * 0.55),
                *anchor,
            )
        });
        let areas: Vec<(Area, Anchor)> = areas.collect();
        let Some((area, anchor)) = areas
            .iter()
            .find(|(area, _)| self.is_free(area))
            .or(areas.first())
        else {
            return;
        };
        let x = match anchor {
            Anchor::Left => area.0,
            Anchor::Middle => (area.0 + area.2) / 2.0,
            Anchor::Right => area.2,
        };
        canvas.label(text, x, (area.1 + area.3) / 2.0, *anchor, strong, paint);
        self.taken.push(*area);
    }

    fn is_free(&self, area: &Area) -> bool {
        let Area(left, top, right, bottom) = *area;
        let apart = |other: &Area| {
            right + CLEAR < other.0
                || left > other.2 + CLEAR
                || bottom + CLEAR < other.1
                || top > other.3 + CLEAR
        };
        let mut samples = (0..=12)
            .filter_map(|i| height_at(&self.curve, left + f64::from(i) / 12.0 * (right - left)));
        self.taken.iter().all(apart) && samples.all(|y| y < top - CLEAR || y > bottom + CLEAR)
    }
}

/// The pixel height of a curve at pixel `x`, where it has one.
pub fn height_at(curve: &[(f64, f64)], x: f64) -> Option<f64> {
    let (from, to) = curve
        .iter()
        .zip(curve.iter().skip(1))
        .find(|(from, to)| from.0 <= x && x <= to.0)?;
    let share = if to.0 > from.0 {
        (x - from.0) / (to.0 - from.0)
    } else {
        0.0
    };
    Some(from.1 + share * (to.1 - from.1))
}

/// Places around a point, nearest first: at its right below and above, at its left, then farther off.
pub fn around(x: f64, y: f64) -> Vec<(f64, f64, Anchor)> {
    let mut places = Vec::new();
    for (aside, off) in [
        (10.0, 16.0),
        (10.0, 34.0),
        (34.0, 16.0),
        (64.0, 16.0),
        (10.0, 52.0),
        (64.0, 34.0),
        (100.0, 16.0),
        (10.0, 70.0),
        (100.0, 34.0),
    ] {
        for y in [y + off, y - off] {
            places.push((x + aside, y, Anchor::Left));
            places.push((x - aside, y, Anchor::Right));
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_avoid_the_curve_and_each_other() {
        let curve = [(0.0, 100.0), (200.0, 0.0)];
        let mut places = Places::new(&curve, 0.0, 200.0);
        let mut canvas = Canvas::new(200.0, 100.0);
        for _ in 0..2 {
            places.label(
                &mut canvas,
                "label",
                false,
                Paint::Text,
                &around(100.0, 50.0),
            );
        }
        let [first, second] = places.taken.as_slice() else {
            panic!("two labels")
        };
        assert!(first.0 > 100.0 && first.1 > 50.0, "at the right, below");
        assert!(second.2 < 100.0 && second.3 < 50.0, "at the left, above");
    }

    #[test]
    fn a_curve_has_a_height_between_its_points() {
        let curve = [(0.0, 100.0), (200.0, 0.0)];
        assert_eq!(height_at(&curve, 50.0), Some(75.0));
        assert_eq!(height_at(&curve, 300.0), None);
    }
}
