//! One row of a picture of intervals: the scale as a hairline, the interval as a thick range with both bounds, the value as a dot.

use super::canvas::{Anchor, Canvas, TEXT};
use super::ink::{Paint, Stroke};
use super::measure;
use super::scale::Scale;

/// Height of a row: its value above its range.
pub const ROW: f64 = 56.0;
/// From the top of a row to the middle of its range.
pub const MIDDLE: f64 = ROW - 18.0;
/// Height of the ruler beneath the rows.
pub const RULER: f64 = 40.0;
/// How near a line must be for a bound to stand beyond it.
const NEAR: f64 = 22.0;

/// A number: its pixel on the scale and its text.
pub struct Mark {
    /// Pixels from the left.
    pub x: f64,
    /// What it is in words.
    pub text: String,
}

/// A value between its bounds.
pub struct IntervalRow<'a> {
    /// Who the row is about; empty where there is one row only.
    pub name: &'a str,
    /// The value.
    pub value: Mark,
    /// Its lower bound.
    pub low: Mark,
    /// Its upper bound.
    pub high: Mark,
    /// The colours of the value and of its range.
    pub paints: (Paint, Paint),
}

impl IntervalRow<'_> {
    /// Draws the row with the middle of its range at `y`; its bounds keep clear of the upright `lines`.
    pub fn draw(&self, canvas: &mut Canvas, across: Scale, y: f64, lines: &[f64]) {
        let (paint, tint) = self.paints;
        let (low, high) = (self.low.x, self.high.x);
        canvas.line(
            &[(across.start(), y), (across.end(), y)],
            1.0,
            Paint::Grid,
            Stroke::Solid,
        );
        canvas.bar(low, y - 8.0, high.max(low + 1.0), y + 8.0, tint);
        for end in [low, high] {
            canvas.line(&[(end, y - 8.0), (end, y + 8.0)], 1.5, paint, Stroke::Solid);
        }
        canvas.dot(self.value.x, y, 5.0, paint);
        self.bounds(canvas, y, lines);
        self.heading(canvas, y - 21.0);
    }

    fn bounds(&self, canvas: &mut Canvas, y: f64, lines: &[f64]) {
        let (low, high) = (self.low.x, self.high.x);
        let (mut below, mut above) = (low - 9.0, high + 9.0);
        // A bound stands beside a line through the rows, not on it, as long as it stays near its end of the range.
        for line in lines {
            if *line < low && low - line < NEAR {
                below = below.min(line - 6.0);
            }
            if *line > high && line - high < NEAR {
                above = above.max(line + 6.0);
            }
        }
        canvas.label(&self.low.text, below, y, Anchor::Right, false, Paint::Text);
        canvas.label(&self.high.text, above, y, Anchor::Left, false, Paint::Text);
    }

    fn heading(&self, canvas: &mut Canvas, y: f64) {
        let clear = if self.name.is_empty() {
            0.0
        } else {
            measure::width(self.name, TEXT) + 12.0
        };
        let at = clear + measure::width(&self.value.text, TEXT) / 2.0;
        let paint = match self.paints.0 {
            // The grey of areas would be too faint for text.
            Paint::Axis => Paint::Text,
            paint => paint,
        };
        canvas.label(self.name, 0.0, y, Anchor::Left, false, Paint::Text);
        canvas.label(
            &self.value.text,
            self.value.x.max(at),
            y,
            Anchor::Middle,
            true,
            paint,
        );
    }
}
