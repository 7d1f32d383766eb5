//! `cargo xtask bench`: how long people wait, in headless Chromium, on the built site.
//!
//! Without a word: from a keystroke to the changed result. `ingest`: from a file of orders to its figures, beside other readers.
//! `models`: fits to many customers, natively and in the browser, beside lifetimes.

use crate::run::{root, run, say, Result};
use crate::{build, tools};

/// Runs the benchmark that the arguments name.
pub fn command(arguments: &[String]) -> Result {
    match arguments {
        [] => typing(),
        [name, rest @ ..] if name == "ingest" => ingest(rest),
        [name, rest @ ..] if name == "models" => models(rest),
        other => Err(format!("bench does not know {}", other.join(" "))),
    }
}

/// Builds the site and types into its pages.
fn typing() -> Result {
    tools::ensure(tools::FOR_BUILDING)?;
    tools::ensure(&[tools::Tool::Chromium])?;
    build::release()?;
    say("typing into the pages");
    run("node", &["benches/input.mjs"])
}

/// Measures the site as it is: a build in the same run would leave the machine warm and busy.
fn ingest(arguments: &[String]) -> Result {
    has_site()?;
    tools::ensure(tools::FOR_READERS)?;
    say("reading files of orders, here and elsewhere");
    node("benches/ingest/run.mjs", arguments)
}

/// Measures the site as it is, and the same engine built for this machine.
fn models(arguments: &[String]) -> Result {
    has_site()?;
    tools::ensure(tools::FOR_MODELS)?;
    let bench = ["bench", "--bench", "models", "--no-run"];
    run("cargo", &[&bench[..], &["--no-default-features"]].concat())?;
    say("fitting models to many customers, here and elsewhere");
    node("benches/models/run.mjs", arguments)
}

fn has_site() -> Result {
    match root().join("dist/en/orders/index.html").is_file() {
        true => Ok(()),
        false => Err("dist/ has no site; run `cargo xtask build` first".to_owned()),
    }
}

fn node(script: &str, arguments: &[String]) -> Result {
    let arguments = arguments.iter().map(String::as_str);
    let words: Vec<&str> = [script].into_iter().chain(arguments).collect();
    run("node", &words)
}
