//! The working: each formula as tokens, to be shown once with names and once with the person's own numbers.

use crate::domain::figure::{Figure, Undefined};
use crate::domain::float;
use crate::report::figures::Figures;
use crate::report::name::{Key, Metric};

/// One line of working: `result = formula`.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// What the line works out; where it is undefined its value here is 0 and `figure` has the reason.
    pub result: Term,
    /// The right-hand side.
    pub formula: Vec<Token>,
    /// What comes out.
    pub figure: Figure,
}

/// A quantity with a name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Term {
    /// An input and its value, in the unit of its field: a percentage is meant with its sign (5 is 5 %).
    Input(Key, f64),
    /// A metric and its value.
    Metric(Metric, f64),
    /// An in-between quantity of the formula, by its symbol in the docs (z, n′, d …), and its value.
    Symbol(&'static str, f64),
}

/// A piece of a formula.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Token {
    /// A named quantity.
    Term(Term),
    /// A number that belongs to the formula itself.
    Number(f64),
    /// An operator or a bracket, as printed: `÷ × + − ^ √ ln ( ) | ⌈ ⌉ , >` and the functions `max min Φ Φ⁻¹`.
    /// A comparison in brackets counts 1 where it holds and 0 where it does not.
    Op(&'static str),
}

/// Writes the lines of a page. A line whose quantities are not all there is left out.
pub(crate) struct Book<'a> {
    input: &'a dyn Fn(Key) -> Figure,
    figures: &'a Figures,
    symbols: Vec<(&'static str, f64)>,
    steps: Vec<Step>,
}

impl<'a> Book<'a> {
    /// An empty book that looks inputs up with `input` and metrics in `figures`.
    pub(crate) fn new(input: &'a dyn Fn(Key) -> Figure, figures: &'a Figures) -> Self {
        let (symbols, steps) = (Vec::new(), Vec::new());
        Self {
            input,
            figures,
            symbols,
            steps,
        }
    }

    /// Makes `symbol` known without a line of its own.
    pub(crate) fn know(&mut self, symbol: &'static str, value: f64) {
        self.symbols.push((symbol, value));
    }

    /// A line for `metric`. In a formula `$name` is an input, `@name` a metric; pieces are parted by spaces.
    pub(crate) fn metric(&mut self, metric: Metric, formula: &'static str) {
        let figure = self.figures.get(metric);
        if matches!(
            figure,
            Err(Undefined::MissingInput | Undefined::InvalidInput)
        ) {
            return;
        }
        self.line(Term::Metric(metric, figure.unwrap_or(0.0)), formula, figure);
    }

    /// A line for the in-between quantity `symbol`, which later lines then know.
    pub(crate) fn symbol(&mut self, symbol: &'static str, formula: &'static str, value: f64) {
        if self.line(Term::Symbol(symbol, value), formula, Ok(value)) {
            self.know(symbol, value);
        }
    }

    /// The lines, in the order in which they were written.
    pub(crate) fn steps(self) -> Vec<Step> {
        self.steps
    }

    fn line(&mut self, result: Term, formula: &'static str, figure: Figure) -> bool {
        let tokens: Option<Vec<Token>> = formula.split(' ').map(|word| self.token(word)).collect();
        let Some(formula) = tokens else { return false };
        self.steps.push(Step {
            result,
            formula,
            figure,
        });
        true
    }

    /// The token of `word`; `None` where its quantity is not there.
    fn token(&self, word: &'static str) -> Option<Token> {
        if let Some(name) = word.strip_prefix('$') {
            // Pages may mean different things by one name: the page's own is the one that its inputs know.
            let mut meant = Key::ALL.iter().filter(|key| key.as_str() == name);
            return meant
                .find_map(|key| Some(Token::Term(Term::Input(*key, (self.input)(*key).ok()?))));
        }
        if let Some(metric) = word.strip_prefix('@').and_then(Metric::from_name) {
            return Some(Token::Term(Term::Metric(
                metric,
                self.figures.get(metric).ok()?,
            )));
        }
        if let Some((symbol, value)) = self.symbols.iter().find(|(symbol, _)| *symbol == word) {
            return Some(Token::Term(Term::Symbol(symbol, *value)));
        }
        if let Some(number) = float::parse(word) {
            return Some(Token::Number(number));
        }
        OPERATORS.contains(&word).then_some(Token::Op(word))
    }
}

/// z of a confidence level.
pub(crate) const QUANTILE: &str = "Φ⁻¹ ( ( 1 + $confidence ) ÷ 2 )";

/// The formulas of both ends of an interval.
pub(crate) struct Bounds {
    /// The lower end.
    pub(crate) low: &'static str,
    /// The upper end.
    pub(crate) high: &'static str,
}

/// An end of Wilson's interval of `$part` of `$base`, in the form of [`crate::domain::interval::wilson`].
macro_rules! wilson {
    ($part:literal of $base:literal, $sign:literal) => {
        concat!(
            "( ",
            $part,
            " + z ^ 2 ÷ 2 ",
            $sign,
            " z × √ ( ",
            $part,
            " × ( ",
            $base,
            " − ",
            $part,
            " ) ÷ ",
            $base,
            " + z ^ 2 ÷ 4 ) ) ÷ ( ",
            $base,
            " + z ^ 2 )"
        )
    };
}

/// Wilson's interval of k of n.
pub(crate) const WILSON: Bounds = Bounds {
    low: wilson!("k" of "n", "−"),
    high: wilson!("k" of "n", "+"),
};

/// The same of k₂ of n₂.
pub(crate) const WILSON_2: Bounds = Bounds {
    low: wilson!("k₂" of "n₂", "−"),
    high: wilson!("k₂" of "n₂", "+"),
};

const OPERATORS: [&str; 18] = [
    "÷", "×", "+", "−", "^", "√", "ln", "(", ")", "|", "⌈", "⌉", ",", ">", "max", "min", "Φ", "Φ⁻¹",
];
