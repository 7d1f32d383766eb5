//! The hand that draws: lines, areas, bars, dots and text through plotters, in pixels.
//!
//! Plotters rounds to whole units, so it is given tenths of a pixel; `svg::finish` turns them back and puts the inks in.

use plotters::backend::{DrawingBackend, SVGBackend};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontFamily, FontStyle, RGBColor, ShapeStyle, TextStyle};

use super::ink::{Ink, Paint, Stroke};
use super::{measure, svg};

/// The size of text, in pixels.
pub const TEXT: f64 = 13.0;

/// Pixels between the lines of a hatching.
pub const HATCH: f64 = 7.0;

/// Units of plotters in a pixel.
const FINE: f64 = 10.0;

/// Which end of a text stands at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its left end.
    Left,
    /// Its middle.
    Middle,
    /// Its right end.
    Right,
}

/// A picture in the making.
pub struct Canvas {
    width: f64,
    height: f64,
    shapes: Vec<Shape>,
}

enum Shape {
    Line(Vec<(f64, f64)>, f64, Ink),
    Area(Vec<(f64, f64)>, Paint),
    Bar([f64; 4], Paint),
    Dot((f64, f64), f64, Paint),
    Text(String, (f64, f64), Anchor, bool, Ink),
}

impl Canvas {
    /// An empty picture.
    pub fn new(width: f64, height: f64) -> Self {
        let shapes = Vec::new();
        Self {
            width,
            height,
            shapes,
        }
    }

    /// A line through `points`.
    pub fn line(&mut self, points: &[(f64, f64)], width: f64, paint: Paint, stroke: Stroke) {
        let mut points = points.to_vec();
        if let ([from, to], true) = (points.as_mut_slice(), width <= 1.0) {
            crisp(from, to);
        }
        if points.len() > 1 {
            self.shapes
                .push(Shape::Line(points, width, Ink(paint, stroke)));
        }
    }

    /// A filled outline.
    pub fn area(&mut self, outline: Vec<(f64, f64)>, paint: Paint) {
        if outline.len() > 2 {
            self.shapes.push(Shape::Area(outline, paint));
        }
    }

    /// A filled rectangle.
    pub fn bar(&mut self, left: f64, top: f64, right: f64, bottom: f64, paint: Paint) {
        self.shapes
            .push(Shape::Bar([left, top, right, bottom], paint));
    }

    /// A filled rectangle with slanted lines across: the same colour told apart without colour.
    pub fn hatched_bar(&mut self, left: f64, top: f64, right: f64, bottom: f64, paint: Paint) {
        self.bar(left, top, right, bottom, paint);
        if bottom - top < 5.0 {
            return;
        }
        // One line to and fro: its turns lie on the edges, where they do not show.
        let mut zigzag = Vec::new();
        let mut sum = left + top + HATCH;
        while sum < right + bottom && zigzag.len() < 1000 {
            let (upper, lower) = (
                (right.min(sum - top), top.max(sum - right)),
                (left.max(sum - bottom), bottom.min(sum - left)),
            );
            let forth = zigzag.len() % 4 == 0;
            zigzag.extend(if forth {
                [upper, lower]
            } else {
                [lower, upper]
            });
            sum += HATCH;
        }
        self.line(&zigzag, 0.9, Paint::Surface, Stroke::Solid);
    }

    /// A dot with a rim in the colour of the ground, so that it stands off its line.
    pub fn dot(&mut self, x: f64, y: f64, radius: f64, paint: Paint) {
        self.shapes
            .push(Shape::Dot((x, y), radius + 1.5, Paint::Surface));
        self.shapes.push(Shape::Dot((x, y), radius, paint));
    }

    /// A text whose middle line lies at `y`, kept inside the picture.
    pub fn text(&mut self, text: &str, x: f64, y: f64, anchor: Anchor) {
        let x = self.inside(text, x, anchor);
        self.words(text, x, y, anchor, false, Ink(Paint::Text, Stroke::Solid));
    }

    /// A text that names something in its own colour, legible on whatever lies under it, and kept inside the picture.
    pub fn label(
        &mut self,
        text: &str,
        x: f64,
        y: f64,
        anchor: Anchor,
        strong: bool,
        paint: Paint,
    ) {
        let x = self.inside(text, x, anchor);
        let y = y.clamp(TEXT / 2.0, self.height - TEXT / 2.0);
        self.words(text, x, y, anchor, strong, Ink(paint, Stroke::Halo));
    }

    /// Where a text has to stand so that none of it is cut off at a side.
    fn inside(&self, text: &str, x: f64, anchor: Anchor) -> f64 {
        let width = measure::width(text, TEXT);
        let left = match anchor {
            Anchor::Left => x,
            Anchor::Middle => x - width / 2.0,
            Anchor::Right => x - width,
        };
        x + left.min(self.width - width).max(0.0) - left
    }

    fn words(&mut self, text: &str, x: f64, y: f64, anchor: Anchor, strong: bool, ink: Ink) {
        if !text.is_empty() {
            self.shapes
                .push(Shape::Text(text.to_owned(), (x, y), anchor, strong, ink));
        }
    }

    /// The picture as an `<svg>` element.
    pub fn finish(self) -> String {
        let mut raw = String::new();
        {
            let size = (fine(self.width) as u32, fine(self.height) as u32);
            let mut backend = SVGBackend::with_string(&mut raw, size);
            for shape in &self.shapes {
                shape.draw(&mut backend);
            }
            let _ = backend.present();
        }
        svg::finish(&raw)
    }
}

impl Shape {
    /// Draws itself; the string behind `backend` takes everything, so there is no failure to report.
    fn draw(&self, backend: &mut SVGBackend<'_>) {
        let _ = match self {
            Self::Line(points, width, ink) => {
                backend.draw_path(points.iter().map(place), &style(*ink, *width))
            }
            Self::Area(outline, paint) => {
                backend.fill_polygon(outline.iter().map(place), &fill(*paint))
            }
            Self::Bar([left, top, right, bottom], paint) => backend.draw_rect(
                place(&(*left, *top)),
                place(&(*right, *bottom)),
                &fill(*paint),
                true,
            ),
            Self::Dot(centre, radius, paint) => {
                backend.draw_circle(place(centre), fine(*radius) as u32, &fill(*paint), true)
            }
            Self::Text(text, at, anchor, strong, ink) => {
                backend.draw_text(text, &text_style(*anchor, *strong, *ink), place(at))
            }
        };
    }
}

/// Moves a hairline onto the middle of a row or column of pixels, where it is sharp.
fn crisp(from: &mut (f64, f64), to: &mut (f64, f64)) {
    if (from.0 - to.0).abs() < 0.05 {
        (from.0, to.0) = (from.0.floor() + 0.5, from.0.floor() + 0.5);
    } else if (from.1 - to.1).abs() < 0.05 {
        (from.1, to.1) = (from.1.floor() + 0.5, from.1.floor() + 0.5);
    }
}

fn fine(pixels: f64) -> i32 {
    (pixels * FINE).round() as i32
}

fn place(point: &(f64, f64)) -> (i32, i32) {
    (fine(point.0), fine(point.1))
}

fn colour(ink: Ink) -> RGBColor {
    let (red, green, blue) = ink.rgb();
    RGBColor(red, green, blue)
}

fn style(ink: Ink, width: f64) -> ShapeStyle {
    ShapeStyle::from(colour(ink)).stroke_width(fine(width) as u32)
}

fn fill(paint: Paint) -> ShapeStyle {
    style(Ink(paint, Stroke::Solid), 0.0).filled()
}

fn text_style(anchor: Anchor, strong: bool, ink: Ink) -> TextStyle<'static> {
    let horizontal = match anchor {
        Anchor::Left => HPos::Left,
        Anchor::Middle => HPos::Center,
        Anchor::Right => HPos::Right,
    };
    let weight = if strong {
        FontStyle::Bold
    } else {
        FontStyle::Normal
    };
    // The factor undoes plotters' own between a font's size and its height.
    let mut style = TextStyle::from((FontFamily::Name("inherit"), TEXT * FINE * 1.24, weight))
        .pos(Pos::new(horizontal, VPos::Center));
    style.color = colour(ink).to_backend_color();
    style
}
