//! What to draw and how: a picture of the report becomes an SVG, a table and points to read out.
//!
//! A chart is laid out in CSS pixels of its container, so its text keeps its size on a phone and on a desktop. It is drawn by plotters
//! (see `canvas`), left to right in every language. Colours are the page's own custom properties; [`standalone`] makes them concrete.

mod answers;
mod axes;
mod bars;
mod break_even;
mod bridge;
mod canvas;
mod columns;
mod decay;
mod gauge;
mod grid;
mod inflow;
mod ink;
mod interval_row;
mod left;
mod lines;
mod measure;
mod movements;
mod place;
mod profit;
mod programme;
mod projection;
mod scale;
mod segments;
mod series;
mod shares;
mod split;
mod stacks;
mod stages;
mod survival;
mod svg;
mod table;
mod tornado;

pub use ink::Theme;

pub use svg::standalone;
pub use table::{Cell, Column, Table};

use crate::locale::language::Language;
use crate::locale::money::Currency;
use crate::report::picture::Picture;

/// The room that a chart has, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// Width; below 280 or above 1600 the nearer of these is used.
    pub width: u32,
    /// Wished height; below 200 or above 900 the nearer of these is used. Bars and gauges take what they need instead.
    pub height: u32,
}

/// A chart: its picture, what a pointer or the arrow keys read out, and the same data as a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// An `<svg>` element with neither title nor `style` attributes.
    pub svg: String,
    /// Width of the viewBox.
    pub width: u32,
    /// Height of the viewBox: the height asked for, or what bars and gauges need.
    pub height: u32,
    /// One point for each row of the table, in reading order.
    pub points: Vec<Point>,
    /// The data behind the picture.
    pub table: Table,
}

/// A place in the picture with its read-out.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// Pixels from the left of the viewBox.
    pub x: f64,
    /// Pixels from the top of the viewBox.
    pub y: f64,
    /// A sentence such as "Month 12: 46% of customers remain, between 39% and 54%".
    pub text: String,
}

/// What every chart is drawn with.
#[derive(Clone, Copy)]
struct Scene {
    language: Language,
    currency: Currency,
    width: f64,
    height: f64,
}

/// A way to draw pictures: one of the functions below, equal to itself.
#[derive(Clone, Copy, Debug)]
pub struct Draw(pub fn(&Picture, Language, Currency, Size) -> Option<Drawing>);

impl PartialEq for Draw {
    fn eq(&self, other: &Self) -> bool {
        self.0 as usize == other.0 as usize
    }
}

macro_rules! draws {
    ($($(#[$doc:meta])* $name:ident: $($picture:ident by $module:ident),*;)*) => {$(
        $(#[$doc])*
        pub fn $name(picture: &Picture, language: Language, currency: Currency, size: Size) -> Option<Drawing> {
            let scene = Scene::of(language, currency, size);
            match picture {
                $(Picture::$picture(what) => Some($module::draw(what, scene)),)*
                // One of these functions draws everything.
                #[allow(unreachable_patterns)]
                _ => None,
            }
        }
    )*};
}

// Each page draws by a function of its own, so that a page brings only its kinds of charts with it. Values that are not finite are
// left out; nothing to draw gives empty axes.
draws! {
    /// Draws any picture for a container of `size`.
    draw: Decay by decay, BreakEven by break_even, Answers by answers, Gauge by gauge, Inflow by inflow,
        Programme by programme, Stages by stages, Split by split, Shares by shares, Bridge by bridge,
        Profit by profit, Segments by segments, Series by series, Survival by survival, Movements by movements, Lines by lines, Stacks by stacks,
        Projection by projection, Tornado by tornado, Grid by grid;
    /// Draws customers left over time.
    draw_decay: Decay by decay;
    /// Draws margin against cost.
    draw_break_even: BreakEven by break_even;
    /// Draws answers and scores.
    draw_answers: Answers by answers, Gauge by gauge;
    /// Draws a survey with its segments and months.
    draw_survey: Answers by answers, Segments by segments, Series by series;
    /// Draws a figure month by month.
    draw_series: Series by series;
    /// Draws how long customers stay, what moved revenue, and churn by month.
    draw_subscriptions: Survival by survival, Movements by movements, Series by series, Projection by projection;
    /// Draws lines and columns of a shop.
    draw_shop: Lines by lines, Stacks by stacks;
    /// Draws which part of a value comes when, and the survival behind it.
    draw_clv: Inflow by inflow, Projection by projection;
    /// Draws what a programme adds to profit, and what that hangs on.
    draw_programme: Programme by programme, Tornado by tornado, Grid by grid;
    /// Draws stages of a shop.
    draw_stages: Stages by stages;
    /// Draws profit over the split of a budget.
    draw_split: Split by split;
    /// Draws shares with their intervals.
    draw_shares: Shares by shares;
    /// Draws movements of revenue.
    draw_bridge: Bridge by bridge;
    /// Draws the profit of a campaign and the groups of its test.
    draw_profit: Profit by profit, Shares by shares;
}

impl Scene {
    fn of(language: Language, currency: Currency, size: Size) -> Self {
        Self {
            language,
            currency,
            width: f64::from(size.width.clamp(280, 1600)),
            height: f64::from(size.height.clamp(200, 900)),
        }
    }
}

/// Keeps what can be drawn: a finite number, within reach of the arithmetic of scales.
fn drawable(value: f64) -> Option<f64> {
    value.is_finite().then(|| value.clamp(-1e15, 1e15))
}
