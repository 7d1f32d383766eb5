//! What pictures of the customers left have in common: months or periods across, shares up, and the share at the end of a line.

use crate::locale::number::percent;
use crate::locale::text::chart::left_axis;

use super::axes::{self, Axis, Frame};
use super::canvas::{Anchor, Canvas, TEXT};
use super::decay::month_axis;
use super::ink::Paint;
use super::{measure, Scene};

/// The shares on the axis where none is above the whole.
pub const QUARTERS: [f64; 5] = [0.0, 0.25, 0.5, 0.75, 1.0];

/// Room at the right for the share at the end of a line.
pub fn room() -> f64 {
    measure::width("100%", TEXT) + 18.0
}

/// Lays out and draws the axes: 0 to `until` across with `title`, `shares` up, with `room` pixels free at the right.
pub fn frame(
    canvas: &mut Canvas,
    scene: Scene,
    (until, title): (f64, &str),
    shares: &[f64],
    room: f64,
) -> Frame {
    let tick = |share: &f64| (*share, percent(scene.language, *share, 1));
    let y = Axis {
        ticks: shares.iter().map(tick).collect(),
        title: left_axis(scene.language).to_owned(),
    };
    let x = month_axis(scene, until, title);
    axes::draw(canvas, scene, &x, until, &y, room)
}

/// Writes a share beside the end of its line.
pub fn end(
    canvas: &mut Canvas,
    scene: Scene,
    frame: Frame,
    share: f64,
    (strong, paint): (bool, Paint),
) {
    let (x, y) = (frame.x.end() + 9.0, frame.y.at(share));
    let text = percent(scene.language, share, 0);
    canvas.label(&text, x, y, Anchor::Left, strong, paint);
}
