//! `cargo xtask build`: the site for any static host, in dist/.

use crate::run::{root, run, say, Result};
use crate::tools;

/// Builds the optimised site, or the development one with `--debug`.
pub fn command(arguments: &[String]) -> Result {
    match arguments {
        [] => release(),
        [flag] if flag == "--release" => release(),
        [flag] if flag == "--debug" => {
            tools::ensure(tools::FOR_SERVING)?;
            trunk(&[])
        }
        other => Err(format!("build does not know {}", other.join(" "))),
    }
}

/// Builds the optimised site.
pub fn release() -> Result {
    tools::ensure(tools::FOR_BUILDING)?;
    trunk(&["--release"])?;
    say(&format!("the site is in {}", root().join("dist").display()));
    Ok(())
}

fn trunk(options: &[&str]) -> Result {
    say("building with trunk");
    run("trunk", &[&["build", "--offline"], options].concat())
}
