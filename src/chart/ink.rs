//! The colours and strokes of charts. Plotters knows only RGB, so an ink travels through it as a colour that is its own number.

/// The surface on which a chart stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Dark lines on paper.
    Light,
    /// Light lines on a dark ground.
    Dark,
}

/// A colour by its meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Paint {
    /// The first series.
    First,
    /// The second series.
    Second,
    /// The band around the first series.
    FirstTint,
    /// The band around the second series.
    SecondTint,
    /// Gridlines.
    Grid,
    /// Axes, ticks and what is neutral.
    Axis,
    /// Text.
    Text,
    /// What goes well.
    Good,
    /// What goes badly.
    Bad,
    /// The ground of the page.
    Surface,
    /// The third series.
    Third,
    /// The fourth series.
    Fourth,
    /// The fifth series.
    Fifth,
    /// The sixth series.
    Sixth,
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Stroke {
    /// Through, with round joins.
    Solid,
    /// Long dashes.
    Dashed,
    /// Dots.
    Dotted,
    /// Through, with round ends.
    Round,
    /// For text: a border in the colour of the ground keeps it legible on lines and hatching.
    Halo,
}

/// A paint with a stroke.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ink(pub Paint, pub Stroke);

/// Each paint with its custom property and its colours by theme, in the order of [`Paint`].
const PAINTS: [(Paint, &str, &str, &str); 14] = [
    (Paint::First, "--chart-1", "#0b6b6b", "#5ec4bf"),
    (Paint::Second, "--chart-2", "#a8571a", "#e8a368"),
    (Paint::FirstTint, "--chart-1-tint", "#cfe5e2", "#1d4345"),
    (Paint::SecondTint, "--chart-2-tint", "#f3dcc6", "#4d3622"),
    (Paint::Grid, "--chart-grid", "#e2e0da", "#33373a"),
    (Paint::Axis, "--chart-axis", "#8b8981", "#8d9194"),
    (Paint::Text, "--chart-text", "#3d3c38", "#d6d5d0"),
    (Paint::Good, "--chart-good", "#16775a", "#5cc49a"),
    (Paint::Bad, "--chart-bad", "#b3402c", "#f0907c"),
    (Paint::Surface, "--chart-surface", "#ffffff", "#16191b"),
    (Paint::Third, "--chart-3", "#3f4fa8", "#a3aef2"),
    (Paint::Fourth, "--chart-4", "#96306a", "#eb97c5"),
    (Paint::Fifth, "--chart-5", "#56661a", "#bccb6c"),
    (Paint::Sixth, "--chart-6", "#5a5f66", "#b6bcc4"),
];

/// Marks a colour as an ink.
const MARK: u8 = 0xc5;

impl Paint {
    /// What the attribute says: the page's custom property, with the light colour where there is none.
    pub fn variable(self) -> String {
        PAINTS
            .iter()
            .find(|(paint, ..)| *paint == self)
            .map_or_else(String::new, |(_, name, light, _)| {
                format!("var({name}, {light})")
            })
    }

    /// The concrete colour in `theme`.
    pub fn concrete(self, theme: Theme) -> &'static str {
        let found = PAINTS.iter().find(|(paint, ..)| *paint == self);
        found.map_or("", |(_, _, light, dark)| match theme {
            Theme::Light => light,
            Theme::Dark => dark,
        })
    }

    /// All paints.
    pub fn all() -> impl Iterator<Item = Self> {
        PAINTS.iter().map(|(paint, ..)| *paint)
    }
}

impl Ink {
    /// The ink as plotters carries it.
    pub fn rgb(self) -> (u8, u8, u8) {
        (self.0 as u8, self.1 as u8, MARK)
    }

    /// The ink behind a colour written by plotters, `#RRGGBB`.
    pub fn from_hex(text: &str) -> Option<Self> {
        let byte = |from: usize| {
            let digits = text.get(from..from + 2)?;
            u8::from_str_radix(digits, 16).ok()
        };
        if byte(5)? != MARK {
            return None;
        }
        let paint = Paint::all().find(|paint| Some(*paint as u8) == byte(1))?;
        let strokes = [
            Stroke::Solid,
            Stroke::Dashed,
            Stroke::Dotted,
            Stroke::Round,
            Stroke::Halo,
        ];
        let stroke = strokes
            .into_iter()
            .find(|stroke| Some(*stroke as u8) == byte(3))?;
        Some(Self(paint, stroke))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inks_come_back_from_their_colour() {
        for paint in Paint::all() {
            for stroke in [
                Stroke::Solid,
                Stroke::Dashed,
                Stroke::Dotted,
                Stroke::Round,
                Stroke::Halo,
            ] {
                let (r, g, b) = Ink(paint, stroke).rgb();
                assert_eq!(
                    Ink::from_hex(&format!("#{r:02X}{g:02X}{b:02X}")),
                    Some(Ink(paint, stroke))
                );
            }
        }
        assert_eq!(Ink::from_hex("#FFFFFF"), None);
        assert_eq!(Ink::from_hex("none"), None);
    }
}
