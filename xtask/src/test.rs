//! `cargo xtask test`: every check, one stage after another, with a count at the end.

use crate::run::{self, finish, Result};
use crate::tools::{self, Tool};
use crate::{build, size, slim};
use std::process::Command;
use std::time::{Duration, Instant};

/// One check: what it is called, what it needs and what it does.
struct Stage {
    name: &'static str,
    needs: &'static [Tool],
    run: fn() -> Result,
}

const STAGES: &[Stage] = &[
    Stage {
        name: "format",
        needs: &[],
        run: format,
    },
    Stage {
        name: "clippy",
        needs: &[],
        run: clippy,
    },
    Stage {
        name: "clippy-wasm",
        needs: &[Tool::Wasm],
        run: clippy_wasm,
    },
    Stage {
        name: "core",
        needs: &[],
        run: core,
    },
    Stage {
        name: "unit",
        needs: &[],
        run: unit,
    },
    Stage {
        name: "simd",
        needs: &[Tool::Wasm, Tool::WasmBindgen, Tool::Npm],
        run: simd,
    },
    Stage {
        name: "browser",
        needs: &[Tool::Wasm, Tool::WasmBindgen, Tool::Chromium],
        run: browser,
    },
    Stage {
        name: "build",
        needs: tools::FOR_BUILDING,
        run: build::release,
    },
    Stage {
        name: "size",
        needs: &[],
        run: size::command,
    },
    Stage {
        name: "e2e",
        needs: &[Tool::Npm, Tool::Chromium],
        run: e2e,
    },
];

/// Stages that only `--slow` adds.
const SLOW: &[Stage] = &[
    Stage {
        name: "recovery",
        needs: &[],
        run: recovery,
    },
    Stage {
        name: "engines",
        needs: &[Tool::Npm, Tool::Firefox, Tool::Webkit],
        run: engines,
    },
];

/// Runs the stages whose name contains one of the words, or all; the later ones even when one failed.
pub fn command(arguments: &[String]) -> Result {
    let stages = chosen(arguments)?;
    heading("tools");
    for stage in &stages {
        tools::ensure(stage.needs)?;
    }
    let outcomes: Vec<_> = stages.iter().map(|stage| outcome(stage)).collect();
    summary(&outcomes)
}

/// The stages that the arguments ask for.
fn chosen(arguments: &[String]) -> Result<Vec<&'static Stage>> {
    let (flags, words): (Vec<&String>, Vec<&String>) =
        arguments.iter().partition(|word| word.starts_with('-'));
    if let Some(flag) = flags.iter().find(|flag| flag.as_str() != "--slow") {
        return Err(format!("test does not know {flag}"));
    }
    let slow = if flags.is_empty() { &[] } else { SLOW };
    let stages: Vec<&Stage> = STAGES
        .iter()
        .chain(slow)
        .filter(|stage| {
            words.is_empty() || words.iter().any(|word| stage.name.contains(word.as_str()))
        })
        .collect();
    match stages.is_empty() {
        true => Err("no stage has such a name".to_owned()),
        false => Ok(stages),
    }
}

struct Outcome {
    name: &'static str,
    problem: Option<String>,
    time: Duration,
}

fn outcome(stage: &Stage) -> Outcome {
    heading(stage.name);
    let start = Instant::now();
    let problem = (stage.run)().err();
    if let Some(problem) = &problem {
        println!("✗ {problem}");
    }
    Outcome {
        name: stage.name,
        problem,
        time: start.elapsed(),
    }
}

fn summary(outcomes: &[Outcome]) -> Result {
    heading("summary");
    for Outcome {
        name,
        problem,
        time,
    } in outcomes
    {
        let mark = if problem.is_none() { "✓" } else { "✗" };
        println!("{mark} {name:<12} {:>6.1} s", time.as_secs_f64());
    }
    let failed = outcomes
        .iter()
        .filter(|outcome| outcome.problem.is_some())
        .count();
    println!("{} passed, {failed} failed", outcomes.len() - failed);
    match failed {
        0 => Ok(()),
        _ => Err("not every stage passed".to_owned()),
    }
}

fn heading(name: &str) {
    println!("\n━━ {name} ━━");
}

fn format() -> Result {
    run::run("cargo", &["fmt", "--all", "--check"])
}

fn clippy() -> Result {
    run::run(
        "cargo",
        &[
            "clippy",
            "--workspace",
            "--all-targets",
            "--",
            "-D",
            "warnings",
        ],
    )
}

fn clippy_wasm() -> Result {
    let target = [
        "--target",
        "wasm32-unknown-unknown",
        "--lib",
        "--bins",
        "--",
        "-D",
        "warnings",
    ];
    run::run("cargo", &[&["clippy"], target.as_slice()].concat())
}

/// The core compiles without the browser, so nothing of Yew has slipped into it.
fn core() -> Result {
    run::run("cargo", &["check", "--no-default-features", "--lib"])
}

fn unit() -> Result {
    run::run("cargo", &["test", "--workspace"])
}

/// tests/simd.rs in Node, built with the vectors that the engine has. Cargo keeps such a build beside the other one.
fn simd() -> Result {
    let test = ["--no-default-features", "--test", "simd"];
    finish(in_wasm(&test).env(slim::FLAGS, slim::ENGINE))
}

/// tests/browser.rs in headless Chromium; webdriver.json holds its flags.
fn browser() -> Result {
    let driver = run::find("chromedriver").unwrap_or_default();
    finish(in_wasm(&["--test", "browser"]).env("CHROMEDRIVER", driver))
}

/// Tests that wasm-bindgen-test runs, in a browser where they ask for one, else in Node.
fn in_wasm(test: &[&str]) -> Command {
    let words = ["test", "--target", "wasm32-unknown-unknown"];
    let mut command = run::command("cargo", &[&words, test].concat());
    let runner = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER";
    command.env(runner, "wasm-bindgen-test-runner");
    command
}

/// Fitted models on simulated shops whose truth is known.
fn recovery() -> Result {
    let slow = [
        "test",
        "--no-default-features",
        "--features",
        "slow",
        "--test",
        "slow",
        "--",
        "--nocapture",
    ];
    run::run("cargo", &slow)
}

/// The flows in headless Chromium, on what `build` left in dist/.
fn e2e() -> Result {
    let mut files = end_to_end_files()?;
    files.retain(|file| !file.ends_with(ENGINES));
    node(&files)
}

/// The short flow in Firefox and in WebKit.
fn engines() -> Result {
    node(&[format!("tests/e2e/{ENGINES}")])
}

const ENGINES: &str = "engines.test.mjs";

fn node(files: &[String]) -> Result {
    let files = files.iter().map(String::as_str);
    // One file after another: two browsers at once on two cores make timings meaningless.
    let words: Vec<&str> = ["--test", "--test-concurrency=1"]
        .into_iter()
        .chain(files)
        .collect();
    run::run("node", &words)
}

fn end_to_end_files() -> Result<Vec<String>> {
    let folder = run::root().join("tests/e2e");
    let entries = std::fs::read_dir(&folder).map_err(|error| format!("tests/e2e: {error}"))?;
    let mut files: Vec<String> = entries
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.ends_with(".test.mjs"))
        .map(|name| format!("tests/e2e/{name}"))
        .collect();
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::{chosen, STAGES};

    #[track_caller]
    fn chooses(words: &str, expected: &[&str]) {
        let words: Vec<String> = words.split_whitespace().map(str::to_owned).collect();
        let names = chosen(&words).map(|stages| stages.iter().map(|stage| stage.name).collect());
        assert_eq!(names.unwrap_or_else(|_| Vec::new()), expected);
    }

    #[test]
    fn words_choose_stages() {
        let all: Vec<&str> = STAGES.iter().map(|stage| stage.name).collect();
        chooses("", &all);
        chooses("clippy", &["clippy", "clippy-wasm"]);
        chooses("size e2e", &["size", "e2e"]);
        chooses("engines", &[]);
        chooses("recovery", &[]);
        chooses("--slow engines", &["engines"]);
        chooses("--slow recovery", &["recovery"]);
        chooses("--loud", &[]);
    }
}
