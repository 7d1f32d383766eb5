//! The bars of a survey: a column for each score, or one bar of the three groups.

use crate::locale::number::{compact, number, percent};
use crate::locale::text::chart::{self as words, Answered, Group, Survey};
use crate::report::picture::Groups;

use super::axes::LINE;
use super::canvas::{Anchor, Canvas, TEXT};
use super::ink::{Paint, Stroke};
use super::scale::Scale;
use super::{drawable, measure, Scene};

/// Height of a bar.
const BAR: f64 = 34.0;
/// Height of a survey's bar with its name and two lines of labels.
pub const SURVEY: f64 = 24.0 + BAR + 2.0 * LINE + 6.0;
/// Height of what stands under the columns: scores, brackets, two lines of labels.
const UNDER: f64 = 2.0 * LINE + 30.0;
/// Least height of the columns with what stands under them.
pub const COLUMNS: f64 = 220.0;

/// One answer or group of answers: in which survey, how often, of how many, and where it was drawn.
pub struct Row {
    /// The survey, where there are two.
    pub survey: Option<Survey>,
    /// The score or the group.
    pub what: Answered,
    /// The group that it belongs to.
    pub group: Group,
    /// How many answers.
    pub count: f64,
    /// Of how many in the survey.
    pub total: f64,
    /// Pixels of the read-out.
    pub place: (f64, f64),
}

impl Row {
    /// The share of the survey's answers; none where there are no answers.
    pub fn share(&self) -> Option<f64> {
        share(self.count, self.total)
    }
}

/// The bars drawn so far.
pub struct Bars {
    scene: Scene,
    /// The picture.
    pub canvas: Canvas,
    /// What was drawn, in reading order.
    pub rows: Vec<Row>,
}

/// A group under the bars: from where to where it reaches, and its answers.
struct Span {
    group: Group,
    left: f64,
    right: f64,
    count: f64,
}

impl Bars {
    /// Nothing yet, in a picture of `height`.
    pub fn new(scene: Scene, height: f64) -> Self {
        let (canvas, rows) = (Canvas::new(scene.width, height), Vec::new());
        Self {
            scene,
            canvas,
            rows,
        }
    }

    /// A column for each score with its count, a bracket for each group beneath. They take the picture from its top to `end`.
    pub fn columns(&mut self, scores: &[(u8, f64)], survey: Option<Survey>, end: f64) {
        let total: f64 = scores.iter().map(|(_, count)| count).sum();
        let base = end - UNDER;
        let most = scores.iter().map(|(_, count)| *count).fold(0.0, f64::max);
        let heights = Scale::new(0.0, most, base, 2.0 * LINE + 4.0);
        let step = self.scene.width / scores.len() as f64;
        let half = (step * 0.39).min(32.0);
        self.name(survey, total, 0.0);
        let mut spans: Vec<Span> = Vec::new();
        for (i, (score, count)) in scores.iter().enumerate() {
            let group = group_of(*score);
            let place = ((i as f64 + 0.5) * step, heights.at(*count));
            let (left, right) = (place.0 - half, place.0 + half);
            self.column(*score, *count, group, place, base, half);
            match spans.last_mut() {
                Some(span) if span.group == group => {
                    span.right = right;
                    span.count += count;
                }
                _ => spans.push(Span {
                    group,
                    left,
                    right,
                    count: *count,
                }),
            }
            let (what, count) = (Answered::Score(*score), *count);
            self.rows.push(Row {
                survey,
                what,
                group,
                count,
                total,
                place,
            });
        }
        let floor = [(0.0, base), (self.scene.width, base)];
        self.canvas.line(&floor, 1.0, Paint::Axis, Stroke::Solid);
        self.brackets(&spans, base + 30.0);
        self.labels(&spans, total, base + 43.0);
    }

    fn column(
        &mut self,
        score: u8,
        count: f64,
        group: Group,
        (x, y): (f64, f64),
        base: f64,
        half: f64,
    ) {
        if count > 0.0 {
            self.fill([x - half, y.min(base - 1.0), x + half, base], group);
        }
        let above = short(self.scene, count);
        self.canvas.text(&above, x, y - 11.0, Anchor::Middle);
        let below = number(self.scene.language, score.into(), 0);
        self.canvas.text(&below, x, base + 13.0, Anchor::Middle);
    }

    fn brackets(&mut self, spans: &[Span], y: f64) {
        for span in spans {
            let (left, right) = (span.left, span.right);
            let bracket = [(left, y - 5.0), (left, y), (right, y), (right, y - 5.0)];
            self.canvas
                .line(&bracket, 2.0, paint(span.group), Stroke::Solid);
        }
    }

    /// One bar of the three groups, detractors first, with their shares beneath.
    pub fn bar(&mut self, groups: &Groups, survey: Option<Survey>, top: f64) {
        let parts = [
            (Group::Detractors, groups.detractors),
            (Group::Passives, groups.passives),
            (Group::Promoters, groups.promoters),
        ]
        .map(|(group, count)| (group, drawable(count).unwrap_or(0.0).max(0.0)));
        let total: f64 = parts.iter().map(|(_, count)| count).sum();
        let widths = Scale::new(0.0, total, 0.0, self.scene.width);
        self.name(survey, total, top);
        let (upper, lower) = (top + 22.0, top + 22.0 + BAR);
        if total <= 0.0 {
            self.canvas
                .bar(0.0, upper, self.scene.width, lower, Paint::Grid);
        }
        let mut before = 0.0;
        let mut spans = Vec::new();
        for (group, count) in parts {
            let (left, right) = (widths.at(before), widths.at(before + count));
            before += count;
            if count > 0.0 {
                let gap = if right < self.scene.width { 2.0 } else { 0.0 };
                self.fill([left, upper, (right - gap).max(left + 1.0), lower], group);
            }
            let (what, place) = (
                Answered::Group(group),
                ((left + right) / 2.0, (upper + lower) / 2.0),
            );
            spans.push(Span {
                group,
                left,
                right,
                count,
            });
            self.rows.push(Row {
                survey,
                what,
                group,
                count,
                total,
                place,
            });
        }
        self.labels(&spans, total, lower + 14.0);
    }

    /// The survey and its number of answers, at the top of its part of the picture.
    fn name(&mut self, survey: Option<Survey>, total: f64, top: f64) {
        let text = words::survey_label(self.scene.language, survey, total);
        self.canvas.text(&text, 0.0, top + LINE * 0.4, Anchor::Left);
    }

    /// A rectangle in the look of its group; detractors and promoters differ in print too.
    fn fill(&mut self, [left, top, right, bottom]: [f64; 4], group: Group) {
        let paint = paint(group);
        if group == Group::Detractors {
            self.canvas.hatched_bar(left, top, right, bottom, paint);
        } else {
            self.canvas.bar(left, top, right, bottom, paint);
        }
    }

    /// Names of groups at `y`, their shares on the next line, each as near to the middle of its span as the others allow.
    fn labels(&mut self, spans: &[Span], total: f64, y: f64) {
        let language = self.scene.language;
        let name = |span: &Span| words::group(language, span.group);
        let sizes = spans.iter().map(|span| {
            let width = measure::width(name(span), TEXT);
            ((span.left + span.right) / 2.0, width)
        });
        let sizes: Vec<(f64, f64)> = sizes.collect();
        let centres = measure::spread(&sizes, 10.0, 0.0, self.scene.width);
        for (span, x) in spans.iter().zip(centres) {
            let paint = match paint(span.group) {
                // The grey of areas would be too faint for text.
                Paint::Axis => Paint::Text,
                paint => paint,
            };
            self.canvas
                .label(name(span), x, y, Anchor::Middle, false, paint);
            let amount = share(span.count, total).map(|share| percent(language, share, 0));
            let (amount, y) = (amount.unwrap_or_default(), y + LINE - 2.0);
            self.canvas
                .label(&amount, x, y, Anchor::Middle, true, paint);
        }
    }
}

fn group_of(score: u8) -> Group {
    match score {
        ..=6 => Group::Detractors,
        7 | 8 => Group::Passives,
        _ => Group::Promoters,
    }
}

fn paint(group: Group) -> Paint {
    match group {
        Group::Detractors => Paint::Bad,
        Group::Passives => Paint::Axis,
        Group::Promoters => Paint::Good,
    }
}

/// The share of `count` in `total`.
fn share(count: f64, total: f64) -> Option<f64> {
    (total > 0.0).then(|| count / total)
}

/// A count that fits above a column.
fn short(scene: Scene, count: f64) -> String {
    if count < 1000.0 {
        number(scene.language, count, 1)
    } else {
        compact(scene.language, count)
    }
}
