//! The model of a calculator page: its entries, what is solved for, and what can be undone.

use crate::domain::figure::Figure;
use crate::ingest::number::NumberProblem;
use crate::report::campaign::preset::preset;
use crate::report::figures::Refusal;
use crate::report::inputs::{Inputs, Value};
use crate::report::name::{CampaignKind, Key, Metric, Page};
use crate::report::Report;
use crate::state::entries::{take, Entries};
use crate::state::entry::Entry;
use crate::state::nps::SCORES;
use crate::state::pasted::Pasted;
use crate::state::solving::{self, Solving};
use crate::state::{field, field_named, fields, fragment, sheet};
use std::rc::Rc;

/// The model of a calculator page.
#[derive(Clone, Debug, PartialEq)]
pub struct Calculator {
    page: Page,
    now: Inputted,
    past: Vec<Inputted>,
    /// What the last message changed: typing on in one field is one step to undo.
    last: Option<Touch>,
    /// Survivors that were pasted. They are data: neither a link nor a step to undo holds them.
    pasted: Option<Rc<Pasted>>,
}

/// Everything a link holds.
#[derive(Clone, Debug, PartialEq)]
struct Inputted {
    entries: Entries,
    solving: Option<Solving>,
    /// Pairs of a link that no field takes; they are kept.
    others: Vec<(String, String)>,
    is_example: bool,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Touch {
    Field(Key),
    Goal,
}

/// What a person does on a calculator page.
#[derive(Clone, Debug, PartialEq)]
pub enum Msg {
    /// Another link was opened.
    Open(String),
    /// A text was typed into a number field; `read` is what it means in the person's language.
    Type {
        /// The field.
        key: Key,
        /// As typed.
        text: String,
        /// What it means.
        read: Result<Option<f64>, NumberProblem>,
    },
    /// A value was chosen or moved to.
    Set(Key, Value),
    /// An arrow key moved a number by so many steps.
    Step(Key, f64),
    /// The person left a field.
    Settle(Key),
    /// A list of survivors was pasted.
    Paste(Rc<Pasted>),
    /// A page keeps these pairs beside those of its fields. Typing on in the range of one input is one step to undo.
    Keep(Vec<(String, String)>, Option<Key>),
    /// Data gave these fields their numbers.
    Fill(Vec<(Key, f64)>),
    /// The person seeks a field, or stops seeking one.
    Seek(Option<Key>),
    /// The result that the sought field should reach.
    Goal(Metric),
    /// The wanted value in the metric's data unit, with the text as typed.
    GoalValue {
        /// As typed; `None` once the field was left.
        text: Option<String>,
        /// The value, `None` where the text is no number.
        value: Option<f64>,
    },
    /// Back to the worked example.
    Reset,
    /// All fields empty or neutral.
    Clear,
    /// Takes the last change back.
    Undo,
}

/// What a model comes to: the inputs with the sought value in its place, and the report on them.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// The inputs, the sought value included.
    pub inputs: Inputs,
    /// The report on them.
    pub report: Report,
    /// The sought value, where one is sought and a goal is given.
    pub solved: Option<Figure>,
}

/// How many changes can be undone.
const MOST_UNDO: usize = 100;

impl Calculator {
    /// The page as a link opens it; without inputs it shows the worked example.
    pub fn open(page: Page, link: &str) -> Self {
        Self {
            page,
            now: Inputted::open(page, link),
            past: Vec::new(),
            last: None,
            pasted: None,
        }
    }

    /// The page.
    pub fn page(&self) -> Page {
        self.page
    }

    /// Whether the worked example is shown untouched.
    pub fn is_example(&self) -> bool {
        self.now.is_example
    }

    /// Whether there is a change to take back.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether the page was opened with its worked example, however far it is from that by now.
    pub fn began_with_example(&self) -> bool {
        self.past.first().unwrap_or(&self.now).is_example
    }

    /// The survivors that were pasted.
    pub fn pasted(&self) -> Option<&Rc<Pasted>> {
        self.pasted.as_ref()
    }

    /// Pairs of the link beside those of the fields and of what is sought.
    pub fn others(&self) -> &[(String, String)] {
        &self.now.others
    }

    /// What is solved for.
    pub fn solving(&self) -> Option<&Solving> {
        self.now.solving.as_ref()
    }

    /// What the field of `key` holds.
    pub fn entry(&self, key: Key) -> &Entry {
        self.now.entry(self.page, key)
    }

    /// What the formulas take from the field of `key`.
    fn value(&self, key: Key) -> Option<Value> {
        self.entry(key).value(field(self.page, key)?)
    }

    /// The canonical fragment: empty for the worked example.
    pub fn link(&self) -> String {
        self.now.link(self.page)
    }

    /// The figures, findings and pictures of the present inputs.
    pub fn outcome(&self) -> Outcome {
        let fitted = self.pasted.as_ref().and_then(|pasted| pasted.fitted);
        let mut inputs = self.now.inputs(self.page).with_survivors(fitted);
        let solved = self.solving().and_then(|solving| {
            let rules = field(self.page, solving.unknown)?.kind.number()?;
            inputs.set(solving.unknown, None);
            let solved = solving::solve(self.page, &inputs, &rules, solving);
            inputs.set(
                solving.unknown,
                solved.and_then(Result::ok).map(Value::Number),
            );
            solved
        });
        Outcome {
            report: (sheet(self.page).report)(&inputs),
            inputs,
            solved,
        }
    }

    /// The model after `msg`.
    pub fn update(&self, msg: Msg) -> Self {
        let mut next = self.now.clone();
        let mut touch = None;
        match msg {
            Msg::Open(link) => {
                return Self {
                    pasted: self.pasted.clone(),
                    ..Self::open(self.page, &link)
                }
            }
            Msg::Paste(pasted) => {
                return Self {
                    pasted: Some(pasted),
                    ..self.clone()
                }
            }
            Msg::Undo => return self.undone(),
            Msg::Settle(key) => {
                let settled = next.entry(self.page, key).clone().settled();
                next.put(self.page, key, settled);
                return Self {
                    now: next,
                    ..self.clone()
                };
            }
            Msg::Type { key, text, read } => {
                touch = Some(Touch::Field(key));
                if let Some(field) = field(self.page, key) {
                    next.put(self.page, key, Entry::typed(field, text, read));
                }
            }
            Msg::Set(key, value) => {
                touch = Some(Touch::Field(key));
                if let (Some(Value::Campaign(from)), Value::Campaign(to)) = (self.value(key), value)
                {
                    next.offer(self.page, from, to);
                }
                next.put(self.page, key, Entry::Set(value));
            }
            Msg::Step(key, steps) => {
                touch = Some(Touch::Field(key));
                let Some(rules) = field(self.page, key).and_then(|field| field.kind.number())
                else {
                    return self.clone();
                };
                let value = next
                    .entry(self.page, key)
                    .number()
                    .or(rules.neutral)
                    .unwrap_or(rules.least.max(0.0));
                next.put(
                    self.page,
                    key,
                    Entry::Set(Value::Number(rules.stepped(value, steps))),
                );
            }
            Msg::Keep(pairs, typed) => {
                touch = typed.map(Touch::Field);
                next.others = pairs;
            }
            Msg::Fill(values) => next.fill(self.page, &values),
            Msg::Seek(unknown) => next.seek(self.page, unknown, &self.outcome().report),
            Msg::Goal(metric) => next.aim(metric, &self.outcome().report),
            Msg::GoalValue { text, value } => {
                touch = Some(Touch::Goal);
                if let Some(solving) = next.solving.as_mut() {
                    (solving.text, solving.goal) = (text, value);
                }
            }
            Msg::Reset => next = Inputted::open(self.page, ""),
            Msg::Clear => {
                next = Inputted {
                    entries: Entries::neutral(fields(self.page)),
                    solving: None,
                    is_example: false,
                    others: next.others,
                };
            }
        }
        self.changed_to(next, touch)
    }

    fn changed_to(&self, mut next: Inputted, touch: Option<Touch>) -> Self {
        let is_reset = next.is_example && !self.now.is_example;
        next.is_example = is_reset || (next.is_example && next == self.now);
        if next == self.now {
            return self.clone();
        }
        let mut past = self.past.clone();
        if touch.is_none() || touch != self.last {
            past.push(self.now.clone());
            past.drain(..past.len().saturating_sub(MOST_UNDO));
        }
        Self {
            page: self.page,
            now: next,
            past,
            last: touch,
            pasted: self.pasted.clone(),
        }
    }

    fn undone(&self) -> Self {
        let mut past = self.past.clone();
        match past.pop() {
            Some(now) => Self {
                page: self.page,
                now,
                past,
                last: None,
                pasted: self.pasted.clone(),
            },
            None => self.clone(),
        }
    }

    /// The contradictions that concern a field.
    pub fn refusal(report: &Report, key: Key) -> Option<&Refusal> {
        report.refusals.iter().find(|refusal| refusal.key == key)
    }
}

impl Inputted {
    fn open(page: Page, link: &str) -> Self {
        let opened = Self::parse(page, link);
        let has_inputs = fragment::parse(link)
            .iter()
            .any(|(key, _)| is_known(page, key));
        if has_inputs {
            return opened;
        }
        Self {
            is_example: true,
            others: opened.others,
            ..Self::parse(page, sheet(page).example)
        }
    }

    fn parse(page: Page, link: &str) -> Self {
        let mut pairs = fragment::parse(link);
        let entries = Entries::take(fields(page), &mut pairs);
        let mut take = |wanted: &str| take(&mut pairs, wanted);
        let asked = (take("unknown"), take("goal"), take("goal-value"));
        let (unknown, goal, value) = (asked.0.as_deref(), asked.1.as_deref(), asked.2.as_deref());
        let solving = solving::from_link(
            page,
            unknown.unwrap_or(""),
            goal.unwrap_or(""),
            value.unwrap_or(""),
        );
        if solving.is_none() {
            let kept = [("unknown", unknown), ("goal", goal), ("goal-value", value)];
            pairs.extend(
                kept.iter()
                    .filter_map(|(key, value)| Some(((*key).to_owned(), (*value)?.to_owned()))),
            );
        }
        Self {
            entries,
            solving,
            others: pairs,
            is_example: false,
        }
    }

    fn link(&self, page: Page) -> String {
        let mut pairs = Vec::new();
        if !self.is_example {
            pairs.extend(self.entries.pairs(fields(page)));
            if let Some(solving) = &self.solving {
                let goal = solving
                    .goal
                    .map(|goal| goal.to_string())
                    .unwrap_or_default();
                let asked = [
                    ("unknown", solving.unknown.as_str().to_owned()),
                    ("goal", solving.metric.as_str().to_owned()),
                    ("goal-value", goal),
                ];
                pairs.extend(asked.map(|(key, value)| (key.to_owned(), value)));
            }
            if pairs.is_empty() {
                // A link without inputs would show the example; an empty key says that the fields are empty.
                let first = fields(page)
                    .iter()
                    .find(|field| field.kind.neutral().is_none());
                pairs.extend(first.map(|field| (field.key.as_str().to_owned(), String::new())));
            }
        }
        pairs.extend(self.others.iter().cloned());
        fragment::write(&pairs)
    }

    fn entry(&self, page: Page, key: Key) -> &Entry {
        self.entries.get(fields(page), key)
    }

    fn put(&mut self, page: Page, key: Key, entry: Entry) {
        self.entries.put(fields(page), key, entry);
    }

    fn inputs(&self, page: Page) -> Inputs {
        self.entries.inputs(fields(page))
    }

    /// Numbers from data replace what they are about; of the example nothing stays that data did not give.
    fn fill(&mut self, page: Page, values: &[(Key, f64)]) {
        if self.is_example && page != Page::ClvCac {
            self.entries = Entries::neutral(fields(page));
        }
        self.solving = None;
        // What earlier data or the person said about the same customers and is not said again would contradict.
        let outdated: &[Key] = match page {
            Page::Nps => &SCORES,
            Page::Churn => &[Key::End],
            _ => &[],
        };
        for key in outdated {
            self.put(page, *key, Entry::Empty);
        }
        for (key, value) in values {
            self.put(page, *key, Entry::Set(Value::Number(*value)));
        }
        self.is_example = false;
    }

    /// The response that is told of a kind of campaign, where the person has given none of their own.
    fn offer(&mut self, page: Page, from: CampaignKind, to: CampaignKind) {
        let offered = |kind| preset(kind).map(|percent| Entry::Set(Value::Number(percent)));
        let present = self.entry(page, Key::Response);
        let is_own = *present != Entry::Empty && Some(present) != offered(from).as_ref();
        if let (false, Some(entry)) = (is_own, offered(to)) {
            self.put(page, Key::Response, entry);
        }
    }

    fn seek(&mut self, page: Page, unknown: Option<Key>, report: &Report) {
        self.solving = unknown.map(|unknown| {
            let metric = self
                .solving
                .as_ref()
                .map_or_else(|| sheet(page).goal, |solving| solving.metric);
            let goal = self
                .solving
                .as_ref()
                .and_then(|solving| solving.goal)
                .or_else(|| report.figures.get(metric).ok());
            Solving {
                unknown,
                metric,
                goal,
                text: None,
            }
        });
    }

    fn aim(&mut self, metric: Metric, report: &Report) {
        if let Some(solving) = self.solving.as_mut() {
            (solving.metric, solving.text) = (metric, None);
            solving.goal = report.figures.get(metric).ok();
        }
    }
}

fn is_known(page: Page, key: &str) -> bool {
    matches!(key, "unknown" | "goal" | "goal-value") || field_named(page, key).is_some()
}
