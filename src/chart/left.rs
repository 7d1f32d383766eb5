//! What the survival curve and what a model expects have in common: periods across, shares up, and the share at the end of a line.

use crate::locale::number::percent;
use crate::locale::text::chart::left_axis;

use super::axes::{self, Axis, Frame};
use super::canvas::{Anchor, Canvas, TEXT};
use super::decay::month_axis;
use super::ink::Paint;
use super::{measure, Scene};

/// Lays out and draws the axes: 0 to `until` across with `title`, quarters up, and room at the right for the share at the end of a line.
pub fn frame(canvas: &mut Canvas, scene: Scene, until: f64, title: &str) -> Frame {
    let tick = |share: f64| (share, percent(scene.language, share, 1));
    let y = Axis {
        ticks: [0.0, 0.25, 0.5, 0.75, 1.0].map(tick).to_vec(),
        title: left_axis(scene.language).to_owned(),
    };
    let x = month_axis(scene, until, title);
    let room = measure::width("100%", TEXT) + 18.0;
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
