//! `cargo xtask bench`: from a keystroke to the changed result, in headless Chromium, on the built site.

use crate::run::{run, say, Result};
use crate::{build, tools};

/// Builds the site and measures it.
pub fn command() -> Result {
    tools::ensure(tools::FOR_BUILDING)?;
    tools::ensure(&[tools::Tool::Chromium])?;
    build::release()?;
    say("typing into the pages");
    run("node", &["benches/input.mjs"])
}
