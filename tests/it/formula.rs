//! Reads the tokens of a working as arithmetic: what the page shows must work out to what it says.

use mandegar::domain::normal;
use mandegar::report::name::Key;
use mandegar::report::working::{Term, Token};

/// The value of a formula.
pub fn value(tokens: &[Token]) -> f64 {
    let mut reader = Reader { tokens, at: 0 };
    let value = reader.sum();
    assert_eq!(reader.at, tokens.len(), "left over in {tokens:?}");
    value
}

struct Reader<'a> {
    tokens: &'a [Token],
    at: usize,
}

impl Reader<'_> {
    fn op(&self) -> Option<&'static str> {
        match self.tokens.get(self.at) {
            Some(Token::Op(op)) => Some(op),
            _ => None,
        }
    }

    fn take(&mut self, wanted: &[&str]) -> Option<&'static str> {
        let op = self.op().filter(|op| wanted.contains(op))?;
        self.at += 1;
        Some(op)
    }

    fn expect(&mut self, op: &str) {
        assert!(
            self.take(&[op]).is_some(),
            "{op} expected at {} of {:?}",
            self.at,
            self.tokens
        );
    }

    fn sum(&mut self) -> f64 {
        let mut sum = self.product();
        while let Some(op) = self.take(&["+", "−"]) {
            let next = self.product();
            sum = if op == "+" { sum + next } else { sum - next };
        }
        sum
    }

    fn product(&mut self) -> f64 {
        let mut product = self.power();
        while let Some(op) = self.take(&["×", "÷"]) {
            let next = self.power();
            product = if op == "×" {
                product * next
            } else {
                product / next
            };
        }
        product
    }

    fn power(&mut self) -> f64 {
        let base = self.atom();
        if self.take(&["^"]).is_some() {
            return base.powf(self.atom());
        }
        base
    }

    fn atom(&mut self) -> f64 {
        match self.op() {
            Some("(") => self.within("(", ")"),
            Some("|") => self.within("|", "|").abs(),
            Some("⌈") => self.within("⌈", "⌉").ceil(),
            Some(function @ ("√" | "ln" | "Φ" | "Φ⁻¹")) => {
                self.at += 1;
                let argument = self.within("(", ")");
                match function {
                    "√" => argument.sqrt(),
                    "ln" => argument.ln(),
                    "Φ" => normal::cdf(argument),
                    _ => normal::quantile(argument).unwrap(),
                }
            }
            Some(function @ ("max" | "min")) => {
                self.at += 1;
                self.expect("(");
                let first = self.sum();
                self.expect(",");
                let second = self.sum();
                self.expect(")");
                if function == "max" {
                    first.max(second)
                } else {
                    first.min(second)
                }
            }
            _ => self.quantity(),
        }
    }

    /// A comparison counts 1 where it holds.
    fn within(&mut self, open: &str, close: &str) -> f64 {
        self.expect(open);
        let mut value = self.sum();
        if self.take(&[">"]).is_some() {
            value = f64::from(value > self.sum());
        }
        self.expect(close);
        value
    }

    /// A percentage is meant with its sign.
    fn quantity(&mut self) -> f64 {
        let token = self.tokens[self.at];
        self.at += 1;
        match token {
            Token::Term(Term::Input(
                Key::Margin
                | Key::Churn
                | Key::Discount
                | Key::Confidence
                | Key::Retention
                | Key::Uplift
                | Key::RetentionShare
                | Key::Split
                | Key::SuccessExisting
                | Key::SuccessNew
                | Key::Response
                | Key::BaselineResponse,
                percent,
            )) => percent / 100.0,
            Token::Term(
                Term::Input(_, value) | Term::Metric(_, value) | Term::Symbol(_, value),
            )
            | Token::Number(value) => value,
            Token::Op(op) => panic!("{op} instead of a quantity in {:?}", self.tokens),
        }
    }
}
