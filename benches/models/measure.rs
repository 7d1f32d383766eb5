//! One measurement of the fits and of the whole way from the bytes of a file to the value of each customer.

use crate::shop::{known, DAYS};
use mandegar::analysis::shop::worth::WorthOptions;
use mandegar::analysis::shop::Options;
use mandegar::domain::model::buying::{Buying, ModelName};
use mandegar::domain::model::gamma_gamma::GammaGamma;
use mandegar::domain::model::history::Histories;
use mandegar::job::{Answer, Ask, Call, Engine, Note, Request, Source, Task};
use mandegar::report::shop::list::Who;
use serde_json::{json, Value};
use std::fmt::{Display, Formatter, Result};
use std::time::Instant;

/// What `work` gives, and its time in milliseconds.
fn timed<T>(work: impl FnOnce() -> T) -> (T, f64) {
    let start = Instant::now();
    let found = work();
    (found, start.elapsed().as_secs_f64() * 1e3)
}

/// Times, parameters and log-likelihoods; each customer's value, with the page's columns, goes to `values`.
pub fn all(path: &str, values: &str, discount: f64) -> Value {
    let (list, spends) = known(&std::fs::read_to_string(path).unwrap());
    let fit = |name| {
        let ((model, estimate), time) = timed(|| {
            let all = Histories::new(&list, DAYS);
            Buying::fit(name, &all, &mut |_| false).unwrap()
        });
        let parameters = model.parameters().to_vec();
        (fitted(parameters, estimate.log_likelihood), time)
    };
    let (bg, bg_time) = fit(ModelName::BgNbd);
    let (pareto, pareto_time) = fit(ModelName::ParetoNbd);
    let ((money, estimate), money_time) =
        timed(|| GammaGamma::fit(&spends, &mut |_| false).unwrap());
    let money = fitted(vec![money.p, money.q, money.v], estimate.log_likelihood);
    let (mut engine, way) = way(path, discount);
    let file = ask(&mut engine, Ask::File(Who::Everybody));
    let Answer::File(csv) = file else {
        panic!("the engine gave no file");
    };
    std::fs::write(values, csv).unwrap();
    json!({
        "times": { "bg-nbd": bg_time, "gamma-gamma": money_time, "pareto-nbd": pareto_time, "chain": way.values, "page": way.all },
        "fits": { "bg-nbd": bg, "gamma-gamma": money, "pareto-nbd": pareto },
        "customers": list.len(),
        "repeats": list.iter().map(|one| one.repeats).sum::<u32>(),
    })
}

fn fitted(parameters: Vec<f64>, log_likelihood: f64) -> Value {
    json!({ "parameters": parameters, "logLikelihood": log_likelihood })
}

/// Milliseconds from the beginning until rows are read, until each customer's value is known, and until all that the page says is.
pub struct Way {
    read: f64,
    values: f64,
    all: f64,
}

impl Display for Way {
    fn fmt(&self, f: &mut Formatter) -> Result {
        let Self { read, values, all } = self;
        write!(
            f,
            "read {read:.0} ms, values {values:.0} ms, all {all:.0} ms"
        )
    }
}

/// Progress, in thousandths, at which the engine has each customer's value and begins the check against the second half of the time.
const VALUES: usize = 600;

/// The engine of the page of orders: reads the file, and answers what customers will be worth.
pub fn way(path: &str, discount: f64) -> (Engine, Way) {
    let start = Instant::now();
    let passed = || start.elapsed().as_secs_f64() * 1e3;
    let mut engine = Engine::default();
    engine.give_file(Box::new(std::fs::read(path).unwrap()));
    let request = Request::new(Task::Shop(Options::default()), Source::Given);
    let note = engine.answer(&Call::Run(request), &mut |_| false).unwrap();
    let Note::Done(reply) = note else {
        panic!("the engine gave no reply");
    };
    assert!(reply.result.unwrap().outcome.is_some());
    let read = passed();
    let options = WorthOptions {
        discount,
        ..WorthOptions::default()
    };
    let mut values = None;
    let call = Call::Ask(Ask::Worth(options));
    let note = engine.answer(&call, &mut |note| {
        if matches!(note, Note::Progress(at) if at.done >= VALUES) {
            values.get_or_insert_with(passed);
        }
        false
    });
    assert!(matches!(note.unwrap(), Note::Answer(Answer::Worth(_))));
    let way = Way {
        read,
        values: values.unwrap(),
        all: passed(),
    };
    (engine, way)
}

fn ask(engine: &mut Engine, ask: Ask) -> Answer {
    match engine.answer(&Call::Ask(ask), &mut |_| false).unwrap() {
        Note::Answer(answer) => answer,
        _ => panic!("the engine gave no answer"),
    }
}
