//! `cargo xtask build`: the site for any static host, in dist/.

use crate::pages::parts;
use crate::run::{command, finish, root, run, say, Result};
use crate::slim;
use crate::tools;

/// Builds the optimised site, or the development one with `--debug`.
pub fn start(arguments: &[String]) -> Result {
    match arguments {
        [] => release(),
        [flag] if flag == "--release" => release(),
        [flag] if flag == "--debug" => {
            tools::ensure(tools::FOR_SERVING)?;
            say("building with trunk");
            run("trunk", &["build", "--offline"])
        }
        other => Err(format!("build does not know {}", other.join(" "))),
    }
}

/// Builds the optimised site.
pub fn release() -> Result {
    tools::ensure(tools::FOR_BUILDING)?;
    say("building with trunk, then cutting the app into the files that it fetches when needed");
    let mut trunk = command(
        "trunk",
        &["build", "--offline", "--release", "--features", "parts"],
    );
    slim::prepare(&mut trunk, slim::CUT);
    trunk.env(parts::ASKED, "1");
    finish(&mut trunk)?;
    say(&format!("the site is in {}", root().join("dist").display()));
    Ok(())
}
