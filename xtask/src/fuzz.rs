//! `cargo xtask fuzz`: bytes of chance against what reads data, one target after another, from the corpora in fuzz/corpus/.

use crate::run::{command, finish, root, say, Result};
use crate::tools::{self, Tool};

/// What can be fuzzed; each is a law of fuzz/src/laws/ and a folder of fuzz/corpus/.
const TARGETS: [&str; 6] = ["reader", "number", "date", "workbook", "file", "wire"];

/// Minutes for each target where none are asked for.
const MINUTES: u32 = 10;

/// Longer inputs find little more, and slowly.
const LONGEST: u32 = 4096;

/// Fuzzes the named target or all, `--minutes=N` each, or with `--minimise` keeps of each corpus only what it needs.
pub fn command_line(arguments: &[String]) -> Result {
    let asked = Asked::of(arguments)?;
    tools::ensure(&[Tool::Nightly, Tool::Fuzz])?;
    for target in asked.targets {
        match asked.minutes {
            Some(minutes) => fuzz(target, minutes)?,
            None => finish(&mut cargo_fuzz(&["cmin"], target))?,
        }
    }
    Ok(())
}

/// What the words after `fuzz` ask for.
#[derive(Debug, PartialEq)]
struct Asked {
    targets: Vec<&'static str>,
    /// `None` where the corpora are to be made smaller.
    minutes: Option<u32>,
}

impl Asked {
    fn of(arguments: &[String]) -> Result<Self> {
        let mut asked = Self {
            targets: Vec::new(),
            minutes: Some(MINUTES),
        };
        for word in arguments {
            let target = TARGETS.iter().find(|target| *target == word);
            let minutes = word.strip_prefix("--minutes=").map(str::parse);
            match (target, minutes) {
                (Some(target), _) => asked.targets.push(target),
                (None, Some(Ok(minutes))) => asked.minutes = Some(minutes),
                (None, None) if word == "--minimise" => asked.minutes = None,
                _ => return Err(format!("fuzz knows {} and not {word}", TARGETS.join(", "))),
            }
        }
        if asked.targets.is_empty() {
            asked.targets = TARGETS.to_vec();
        }
        Ok(asked)
    }
}

fn fuzz(target: &str, minutes: u32) -> Result {
    say(&format!("{target}, {minutes} min"));
    let mut fuzz = cargo_fuzz(&["run"], target);
    let limits = ["-rss_limit_mb=4000", "-timeout=30", "-verbosity=0"];
    let time = format!("-max_total_time={}", minutes * 60);
    fuzz.arg("--").args(limits).arg(time);
    fuzz.arg(format!("-max_len={LONGEST}"));
    finish(&mut fuzz).map_err(|problem| {
        format!("{problem}\nwhat broke the law is in fuzz/artifacts/{target}/; mend it, and move the file to fuzz/corpus/{target}/")
    })
}

/// Nothing here is unsafe, so no sanitizer is needed to see a fault: it is a panic.
fn cargo_fuzz(words: &[&str], target: &str) -> std::process::Command {
    let mut fuzz = command("cargo", &["+nightly", "fuzz"]);
    fuzz.args(words)
        .args(["--sanitizer", "none", "--target-dir"]);
    fuzz.arg(root().join("target/fuzz")).arg(target);
    // The toolchain that runs this command is not the one that fuzzes.
    fuzz.env_remove("RUSTUP_TOOLCHAIN").env_remove("CARGO");
    fuzz
}

#[cfg(test)]
mod tests {
    use super::{Asked, MINUTES, TARGETS};

    #[track_caller]
    fn asks(words: &str, targets: &[&'static str], minutes: Option<u32>) {
        let words: Vec<String> = words.split_whitespace().map(str::to_owned).collect();
        let targets = targets.to_vec();
        assert_eq!(Asked::of(&words), Ok(Asked { targets, minutes }));
    }

    #[test]
    fn words_choose_targets_and_time() {
        asks("", &TARGETS, Some(MINUTES));
        asks("date --minutes=3", &["date"], Some(3));
        asks("--minimise wire", &["wire"], None);
        for wrong in ["dates", "--minutes=x", "--minutes"] {
            assert!(Asked::of(&[wrong.to_owned()]).is_err(), "{wrong}");
        }
    }

    #[test]
    fn every_target_has_a_corpus() {
        for target in TARGETS {
            let folder = crate::run::root().join("fuzz/corpus").join(target);
            assert!(
                std::fs::read_dir(folder).is_ok_and(|mut files| files.next().is_some()),
                "{target}"
            );
        }
    }
}
