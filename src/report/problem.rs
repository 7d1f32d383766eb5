//! Why a field refuses what was typed, as facts.

/// What is wrong with the text of one field.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum FieldProblem {
    /// Not a number in any of the three languages' forms.
    NotANumber,
    /// Beyond ±10¹⁵.
    TooLarge,
    /// Below the least value that makes sense.
    Below {
        /// The least value, in the field's unit.
        least: f64,
    },
    /// Above the greatest value that makes sense.
    Above {
        /// The greatest value, in the field's unit.
        most: f64,
    },
    /// A count that is not a whole number.
    NotWhole,
    /// Not one of the choices.
    UnknownChoice,
}
