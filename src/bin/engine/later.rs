//! What the engine of orders is asked once its figures stand: answers, and the models that they need. With the feature `engine-parts` they
//! are a file of their own, which follows the engine.

// The cut is declared as a function of that file; no other unsafe code stands here.
#![cfg_attr(feature = "engine-parts", allow(unsafe_code))]

use mandegar::analysis::shop::worth::DAYS;
use mandegar::analysis::shop::Options;
use mandegar::domain::model::buying::{Buying, ModelName};
use mandegar::domain::model::gamma_gamma::{GammaGamma, Spend};
use mandegar::domain::model::history::{Histories, History};
use mandegar::ingest::demo;
use mandegar::ingest::steps::Steps;
use mandegar::job::answers::{of_a_shop, Answers};
use mandegar::job::{Call, Engine, Kit, Request, Source, Task};
// Tells the tool that cuts that there is something to cut.
#[cfg(feature = "engine-parts")]
use wasm_split_helpers as _;

/// What is in that file.
pub struct Later {
    /// Answers questions.
    pub answers: Answers,
    /// Works through a sample.
    pub warm_up: fn(Kit),
    /// Fits models to made-up customers.
    pub warm_up_models: fn(),
}

static LATER: Later = Later {
    answers: of_a_shop,
    warm_up,
    warm_up_models,
};

/// All of it. The file is here before an engine is: `src/boot/engine.js` sees to that.
pub fn later() -> &'static Later {
    #[cfg(feature = "engine-parts")]
    return (mandegar::cut!(later: Later = &LATER).table)();
    #[cfg(not(feature = "engine-parts"))]
    &LATER
}

fn warm_up(kit: Kit) {
    const TIMES: usize = 20;
    let sample = demo::orders();
    let (head, rows) = sample.split_once('\n').unwrap_or_default();
    let mut engine = Engine::new(kit);
    engine.give_text(format!("{head}\n{}", rows.repeat(TIMES)));
    let call = Call::Run(Request::new(Task::Shop(Options::default()), Source::Given));
    let mut go_on = |_| false;
    let _sample = Steps::of(engine.answer_in_steps(&call, &mut go_on)).finish();
}

/// One customer is like the next but for their times.
fn warm_up_models() {
    const CUSTOMERS: u32 = 4000;
    let one = |place: u32| {
        let age = 100 + place * 37 % 600;
        History {
            repeats: place % 4 * (place % 3),
            last: age * (place % 13) / 13,
            age,
        }
    };
    let list: Vec<History> = (0..CUSTOMERS).map(one).collect();
    let spend = |(place, history): (u32, &History)| Spend {
        purchases: 1 + history.repeats,
        mean: f64::from(10 + place * 29 % 90),
    };
    let spends: Vec<Spend> = (0..).zip(&list).map(spend).collect();
    let all = Histories::new(&list, DAYS);
    let _buying = Buying::fit(ModelName::BgNbd, &all, &mut |_| false);
    let _spend = GammaGamma::fit(&spends, &mut |_| false);
}
