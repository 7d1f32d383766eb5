//! What the commands need, installed when missing or of another version, and quick to check when not.

use crate::run::{
    command, find, finish, output, read, root, run, say, tools_folder, write, Result,
};
use crate::slim;
use std::path::Path;
use std::process::Command;

/// The trunk that builds with the compilers from `rust-version` on.
const TRUNK: &str = "0.21.14";

/// Locked, because it does not compile with today's versions of what it depends on; without downloads and their
/// encryption, because `trunk --offline` takes its tools from the PATH.
const TRUNK_OPTIONS: &[&str] = &["--locked", "--no-default-features"];

/// Without encryption: the test runner talks to drivers on this machine only.
const BINDGEN_OPTIONS: &[&str] = &["--no-default-features"];

/// The one that understands the version of wasm_split_helpers in Cargo.toml.
const WASM_SPLIT: &str = "0.2.4";
const WASM_SPLIT_OPTIONS: &[&str] = &["--locked", "--features", "build-binary"];

const CARGO_FUZZ: &str = "0.13.2";

/// Something a command needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tool {
    /// The standard library for wasm32.
    Wasm,
    /// The crates that Cargo.lock names: trunk builds without the network.
    Crates,
    /// The sources of the standard library with the crates that they use, where they can be had: see `slim`.
    StandardLibrary,
    /// Bundles the app.
    Trunk,
    /// The compiler that can build what is fuzzed.
    Nightly,
    /// Feeds bytes of chance to the targets of fuzz/.
    Fuzz,
    /// Makes JavaScript bindings; must have the version of the crate in Cargo.lock. Runs tests in a browser, too.
    WasmBindgen,
    /// Cuts the wasm into files.
    WasmSplit,
    /// The packages of package.json: wasm-opt and esbuild, and what the end-to-end tests use.
    Npm,
    /// The packages of benches/ingest/package.json: the readers that ours is measured beside.
    Readers,
    /// The Python packages of benches/models/requirements.txt: the models that ours are measured beside.
    Lifetimes,
    /// Chromium and its driver.
    Chromium,
    /// Firefox.
    Firefox,
    /// WebKit's own small browser and driver, and the screen it needs.
    Webkit,
}

/// Everything for a development build.
pub const FOR_SERVING: &[Tool] = &[Tool::Wasm, Tool::Crates, Tool::Trunk, Tool::WasmBindgen];

/// Everything for a release build.
pub const FOR_BUILDING: &[Tool] = &[
    Tool::Wasm,
    Tool::Crates,
    Tool::StandardLibrary,
    Tool::Trunk,
    Tool::WasmBindgen,
    Tool::WasmSplit,
    Tool::Npm,
];

/// Everything for measuring beside other readers, on what a build left.
pub const FOR_READERS: &[Tool] = &[Tool::Npm, Tool::Readers, Tool::Chromium];

/// Everything for measuring beside other models, on what a build left.
pub const FOR_MODELS: &[Tool] = &[Tool::Npm, Tool::Lifetimes, Tool::Chromium];

/// Installs those of the tools that are missing.
pub fn ensure(tools: &[Tool]) -> Result {
    for tool in tools {
        match tool {
            Tool::Wasm => wasm_target()?,
            Tool::Crates => run("cargo", &["fetch", "--locked"])?,
            Tool::StandardLibrary => slim::fetch()?,
            Tool::Trunk => cargo_tool("trunk", "trunk", TRUNK, TRUNK_OPTIONS)?,
            Tool::WasmBindgen => {
                let version = locked_version(&read(&root().join("Cargo.lock"))?, "wasm-bindgen")?;
                cargo_tool(
                    "wasm-bindgen",
                    "wasm-bindgen-cli",
                    &version,
                    BINDGEN_OPTIONS,
                )?;
            }
            Tool::Nightly => nightly()?,
            Tool::Fuzz => cargo_tool("cargo-fuzz", "cargo-fuzz", CARGO_FUZZ, &["--locked"])?,
            Tool::WasmSplit => cargo_tool(
                "wasm-split-cli",
                "wasm_split_cli_support",
                WASM_SPLIT,
                WASM_SPLIT_OPTIONS,
            )?,
            Tool::Npm => npm_packages(&root(), "wasm-opt, esbuild, test tools")?,
            Tool::Readers => npm_packages(
                &root().join("benches/ingest"),
                "other readers, once, about 170 MB",
            )?,
            Tool::Lifetimes => python_packages(
                &root().join("benches/models/requirements.txt"),
                &root().join("target/bench/lifetimes"),
            )?,
            Tool::Chromium => debian(
                &["chromium", "chromedriver"],
                &["chromium", "chromium-driver", "fonts-liberation"],
            )?,
            Tool::Firefox => debian(&["firefox-esr"], &["firefox-esr"])?,
            Tool::Webkit => debian(
                &["WebKitWebDriver", "Xvfb", "dbus-run-session"],
                &["webkit2gtk-driver", "xvfb", "dbus"],
            )?,
        }
    }
    Ok(())
}

fn wasm_target() -> Result {
    let sysroot = output("rustc", &["--print", "sysroot"])
        .ok_or("rustc does not run; see https://rustup.rs to install Rust")?;
    let target = "wasm32-unknown-unknown";
    if Path::new(&sysroot)
        .join("lib/rustlib")
        .join(target)
        .is_dir()
    {
        return Ok(());
    }
    say("adding the wasm32 target to the Rust toolchain");
    run("rustup", &["target", "add", target])
}

fn nightly() -> Result {
    if output("rustup", &["run", "nightly", "rustc", "--version"]).is_some() {
        return Ok(());
    }
    say("installing the nightly compiler, which fuzzing needs");
    run(
        "rustup",
        &["toolchain", "install", "nightly", "--profile", "minimal"],
    )
}

/// A tool from crates.io, built without optimisation: it is used for seconds and would be compiled for many minutes.
fn cargo_tool(program: &str, package: &str, version: &str, options: &[&str]) -> Result {
    let wanted = format!("{program} {version}");
    let says_so = output(program, &["--version"]).is_some_and(|found| found == wanted);
    if says_so || (find(program).is_some() && is_installed(package, version)) {
        return Ok(());
    }
    say(&format!(
        "installing {package} {version} into target/tools (once, 1 to 3 minutes on two cores)"
    ));
    let folder = tools_folder();
    let build = folder.join("build");
    let mut install = command(
        "cargo",
        &["install", "--force", package, "--version", version],
    );
    install.args(options).arg("--root").arg(&folder);
    install.env("CARGO_TARGET_DIR", &build);
    for (setting, value) in UNOPTIMISED {
        install.env(format!("CARGO_PROFILE_RELEASE_{setting}"), value);
    }
    finish(&mut install)?;
    // The intermediate files are a gigabyte that nothing needs again.
    let _ = std::fs::remove_dir_all(build);
    Ok(())
}

/// Whether cargo has put this version into target/tools; not every program tells its version.
fn is_installed(package: &str, version: &str) -> bool {
    let list = read(&tools_folder().join(".crates.toml")).unwrap_or_default();
    list.contains(&format!("\"{package} {version} ("))
}

const UNOPTIMISED: [(&str, &str); 4] = [
    ("OPT_LEVEL", "0"),
    ("LTO", "off"),
    ("CODEGEN_UNITS", "256"),
    ("DEBUG", "0"),
];

/// The version of a package in Cargo.lock.
fn locked_version(lock: &str, package: &str) -> Result<String> {
    let mut lines = lock.lines();
    lines
        .find(|line| *line == format!("name = \"{package}\""))
        .and_then(|_| lines.next())
        .and_then(|line| line.strip_prefix("version = \"")?.strip_suffix('"'))
        .map(str::to_owned)
        .ok_or_else(|| format!("Cargo.lock names no {package}"))
}

/// The packages that the lock of `folder` names, in its node_modules.
fn npm_packages(folder: &Path, what: &str) -> Result {
    if find("node").is_none() || find("npm").is_none() {
        return Err("Node.js (20 or newer) with npm is needed: https://nodejs.org".to_owned());
    }
    let lock = read(&folder.join("package-lock.json"))?;
    let stamp = folder.join("node_modules/.installed-lock.json");
    if read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    say(&format!(
        "installing the npm packages of package-lock.json ({what})"
    ));
    let install = ["ci", "--no-audit", "--no-fund", "--loglevel", "error"];
    finish(command("npm", &install).current_dir(folder))?;
    write(&stamp, lock.as_bytes())
}

/// The packages that `list` names, in a Python environment in `folder`.
fn python_packages(list: &Path, folder: &Path) -> Result {
    let wanted = read(list)?;
    let stamp = folder.join("installed.txt");
    if read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    let (list, place) = (list.display().to_string(), folder.display().to_string());
    say(&format!("installing the Python packages of {list} (once)"));
    let pip = format!("{place}/bin/pip");
    let install = ["install", "--quiet", "--disable-pip-version-check", "-r"];
    run("python3", &["-m", "venv", "--clear", &place])
        .and_then(|()| run(&pip, &[&install[..], &[&list]].concat()))
        .map_err(|error| {
            format!("{error}\nlifetimes could not be installed, so there is nothing to measure beside; it needs Python 3.8 to 3.11 with venv")
        })?;
    write(&stamp, wanted.as_bytes())
}

/// Programs that come as Debian packages.
fn debian(programs: &[&str], packages: &[&str]) -> Result {
    let missing: Vec<&str> = programs
        .iter()
        .copied()
        .filter(|program| find(program).is_none())
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let names = packages.join(" ");
    let Some(prefix) = privilege().filter(|_| find("apt-get").is_some()) else {
        return Err(format!(
            "{} not found, and apt-get cannot be used here; please install what Debian calls {names}",
            missing.join(", ")
        ));
    };
    say(&format!("installing {names} by apt-get"));
    apt(prefix, &["update", "-qq"])?;
    apt(
        prefix,
        &[
            &["install", "-y", "-qq", "--no-install-recommends"],
            packages,
        ]
        .concat(),
    )
}

/// The words before `apt-get`: none for root, `sudo -n` where that works, no answer where neither does.
fn privilege() -> Option<&'static [&'static str]> {
    if output("id", &["-u"]).as_deref() == Some("0") {
        return Some(&[]);
    }
    output("sudo", &["-n", "true"]).map(|_| ["sudo", "-n"].as_slice())
}

fn apt(prefix: &[&str], arguments: &[&str]) -> Result {
    let words = [
        prefix,
        &["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"],
        arguments,
    ]
    .concat();
    let mut words = words.into_iter();
    let mut apt: Command = command(words.next().unwrap_or("env"), &words.collect::<Vec<_>>());
    finish(apt.stdout(std::process::Stdio::null()))
}

#[cfg(test)]
mod tests {
    use super::locked_version;

    const LOCK: &str = "[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.80\"\n\n[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";

    #[test]
    fn finds_the_version_of_exactly_this_package() {
        assert_eq!(
            locked_version(LOCK, "wasm-bindgen").as_deref(),
            Ok("0.2.130")
        );
        assert!(locked_version(LOCK, "wasm").is_err());
    }
}
