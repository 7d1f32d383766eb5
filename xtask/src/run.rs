//! Starting other programs: in the project's folder, with the project's tools first on the PATH.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What every command answers: a problem is a sentence for the person at the terminal.
pub type Result<T = ()> = std::result::Result<T, String>;

/// The project's folder.
pub fn root() -> PathBuf {
    let here = std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    here.parent().map_or(here.clone(), Path::to_path_buf)
}

/// Where `cargo install` puts the project's own tools.
pub fn tools_folder() -> PathBuf {
    root().join("target/tools")
}

/// Says what is being done, at once: some steps take minutes.
pub fn say(text: &str) {
    use std::io::Write;
    println!("▸ {text}");
    // A closed terminal is no reason to stop.
    let _ = std::io::stdout().flush();
}

/// A command that runs in the project's folder and finds the project's tools.
pub fn command(program: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(program);
    command
        .args(arguments)
        .current_dir(root())
        .env("PATH", path());
    command
}

/// Runs a command and shows its output.
pub fn run(program: &str, arguments: &[&str]) -> Result {
    finish(&mut command(program, arguments))
}

/// Waits for a prepared command; its output goes to the terminal.
pub fn finish(command: &mut Command) -> Result {
    let name = shown(command);
    let status = command
        .status()
        .map_err(|error| format!("`{name}` did not start: {error}"))?;
    match status.success() {
        true => Ok(()),
        false => Err(format!("`{name}` failed ({status})")),
    }
}

/// What a command prints, or nothing if it does not run or fails.
pub fn output(program: &str, arguments: &[&str]) -> Option<String> {
    let output = command(program, arguments)
        .stderr(Stdio::null())
        .output()
        .ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Where a program of this name is on the PATH.
pub fn find(program: &str) -> Option<PathBuf> {
    std::env::split_paths(&path())
        .map(|folder| folder.join(program))
        .find(|file| file.is_file())
}

/// Reads a text file of the project.
pub fn read(path: &Path) -> Result<String> {
    std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// Reads any file.
pub fn read_bytes(path: &Path) -> Result<Vec<u8>> {
    std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// Writes a file and the folders above it.
pub fn write(path: &Path, bytes: &[u8]) -> Result {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)
            .map_err(|error| format!("{}: {error}", folder.display()))?;
    }
    std::fs::write(path, bytes).map_err(|error| format!("{}: {error}", path.display()))
}

fn path() -> OsString {
    let own = [tools_folder().join("bin"), root().join("node_modules/.bin")];
    let inherited = std::env::var_os("PATH").unwrap_or_default();
    std::env::join_paths(own.into_iter().chain(std::env::split_paths(&inherited)))
        .unwrap_or(inherited)
}

fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let words: Vec<_> = words.map(|word| word.to_string_lossy()).collect();
    words.join(" ")
}
