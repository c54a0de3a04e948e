//! Runs the program at a pseudo-terminal whose screen can be read.

use std::cell::RefCell;
use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use vt100::Parser;

pub(crate) const DOWN: &str = "\u{1b}[B";
pub(crate) const UP: &str = "\u{1b}[A";
pub(crate) const ENTER: &str = "\r";
pub(crate) const ESC: &str = "\u{1b}";
pub(crate) const CTRL_C: &str = "\u{3}";
pub(crate) const CTRL_Z: &str = "\u{1a}";
pub(crate) const CTRL_BACKSLASH: &str = "\u{1c}";

/// The maximum time to wait, long enough for a machine that is busy with other tests.
const TIMEOUT: Duration = Duration::from_secs(20);

/// Rows and columns.
pub(crate) type Size = (u16, u16);

/// A running program, its keyboard and its screen.
pub(crate) struct Session {
    master: Option<Box<dyn MasterPty + Send>>,
    keyboard: Option<Box<dyn Write + Send>>,
    child: Box<dyn Child + Send + Sync>,
    screen: Arc<Screen>,
    reader: Option<JoinHandle<()>>,
    settings: String,
}

struct Screen {
    shown: Mutex<Shown>,
    changed: Condvar,
}

struct Shown {
    parser: Parser,
    bytes: Vec<u8>,
    reading: Reading,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Reading {
    GoesOn,
    /// The reader should end after the next read.
    IsToEnd,
    HasEnded,
}

/// How the program ended.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct End {
    pub(crate) status: u32,
    pub(crate) cursor: Cursor,
    pub(crate) settings: Settings,
}

#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Cursor {
    Shown,
    Hidden,
}

#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Settings {
    AsBefore,
    Changed(String),
}

/// An end that restores the terminal.
pub(crate) fn clean(status: u32) -> End {
    End {
        status,
        cursor: Cursor::Shown,
        settings: Settings::AsBefore,
    }
}

impl Session {
    /// Starts `selfcheck` with these arguments.
    pub(crate) fn start(size: Size, arguments: &[&str]) -> Self {
        Self::start_with(size, arguments, &[])
    }

    /// Starts `selfcheck` with these arguments and environment variables; other variables that affect drawing are unset.
    pub(crate) fn start_with(size: Size, arguments: &[&str], variables: &[(&str, &str)]) -> Self {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_selfcheck"));
        command.args(arguments);
        Self::start_command(size, command, variables)
    }

    /// Starts `selfcheck` in a folder.
    pub(crate) fn start_in(
        folder: &str,
        size: Size,
        arguments: &[&str],
        variables: &[(&str, &str)],
    ) -> Self {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_selfcheck"));
        command.args(arguments);
        command.cwd(folder);
        Self::start_command(size, command, variables)
    }

    /// Starts a shell in which `$0` is `selfcheck`.
    pub(crate) fn start_shell(size: Size, script: &str) -> Self {
        let mut command = CommandBuilder::new("sh");
        command.args(["-c", script, env!("CARGO_BIN_EXE_selfcheck")]);
        Self::start_command(size, command, &[])
    }

    /// Starts a shell with job control.
    pub(crate) fn start_jobs(size: Size, script: &str) -> Self {
        let mut command = CommandBuilder::new("sh");
        command.args(["-mc", script]);
        Self::start_command(size, command, &[])
    }

    fn start_command(size: Size, mut command: CommandBuilder, variables: &[(&str, &str)]) -> Self {
        let pair = native_pty_system()
            .openpty(pty_size(size))
            .expect("a pseudo-terminal");
        if command.get_cwd().is_none() {
            command.cwd(env!("CARGO_MANIFEST_DIR"));
        }
        for variable in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "ACCESSIBLE"] {
            command.env_remove(variable);
        }
        command.env("TERM", "xterm-256color");
        for (name, value) in variables {
            command.env(name, value);
        }
        let settings = settings(pair.master.as_ref());
        let child = pair.slave.spawn_command(command).expect("selfcheck starts");
        // The end of the program is only visible when no other process has the terminal open.
        drop(pair.slave);
        let reader = pair.master.try_clone_reader().expect("a reader");
        let keyboard = pair.master.take_writer().expect("a writer");
        let (rows, columns) = non_zero(size);
        let screen = Arc::new(Screen {
            shown: Mutex::new(Shown {
                parser: Parser::new(rows, columns, 1000),
                bytes: Vec::new(),
                reading: Reading::GoesOn,
            }),
            changed: Condvar::new(),
        });
        let watched = Arc::clone(&screen);
        let reader = thread::spawn(move || watched.read(reader));
        Self {
            master: Some(pair.master),
            keyboard: Some(keyboard),
            child,
            screen,
            reader: Some(reader),
            settings,
        }
    }

    /// Types keys.
    pub(crate) fn types(&mut self, keys: &str) -> &mut Self {
        let keyboard = self.keyboard.as_mut().expect("the terminal is open");
        keyboard
            .write_all(keys.as_bytes())
            .and_then(|()| keyboard.flush())
            .expect("the terminal takes keys");
        self
    }

    /// Waits until a text is on the screen.
    pub(crate) fn sees(&mut self, text: &str) -> &mut Self {
        self.wait(&format!("{text:?} on the screen"), |shown| {
            contents(shown).contains(text)
        });
        self
    }

    /// Waits until the screen ends with these lines, apart from blank lines.
    pub(crate) fn sees_last(&mut self, lines: &str) -> &mut Self {
        let lines = lines.trim_matches('\n');
        self.wait(&format!("a screen that ends with\n{lines}\n"), |shown| {
            let contents = contents(shown);
            contents == lines || contents.ends_with(&format!("\n{lines}"))
        });
        self
    }

    /// Waits until the screen shows exactly these lines, apart from blank lines at its ends.
    pub(crate) fn sees_only(&mut self, lines: &str) -> &mut Self {
        let lines = lines.trim_matches('\n');
        self.wait(&format!("a screen of nothing but\n{lines}\n"), |shown| {
            contents(shown).trim_matches('\n') == lines
        });
        self
    }

    /// Waits until a text is not on the screen.
    pub(crate) fn sees_no(&mut self, text: &str) -> &mut Self {
        self.wait(&format!("no {text:?} on the screen"), |shown| {
            !contents(shown).contains(text)
        });
        self
    }

    /// The lines on the screen, without the blank ones at the end.
    pub(crate) fn screen(&self) -> String {
        contents(&self.screen.lock())
    }

    /// Everything that was written to the terminal.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        self.screen.lock().bytes.clone()
    }

    /// The lines that were scrolled off the screen, and those on it.
    pub(crate) fn scrolled(&self) -> String {
        let mut shown = self.screen.lock();
        let screen = shown.parser.screen_mut();
        let (rows, columns) = screen.size();
        let everything = screen.scrollback_len();
        let mut text = String::new();
        for back in (0..=everything).rev() {
            screen.set_scrollback(back);
            text += screen
                .rows(0, columns.get())
                .next()
                .unwrap_or_default()
                .trim_end();
            text.push('\n');
        }
        screen.set_scrollback(0);
        for line in screen
            .rows(0, columns.get())
            .skip(1)
            .take(rows.get().into())
        {
            text += line.trim_end();
            text.push('\n');
        }
        text
    }

    /// Waits until `wrong` finds no problem; while the screen is drawn, lines can be incomplete.
    pub(crate) fn settles(&mut self, wrong: impl Fn(&str) -> Option<String>) -> &mut Self {
        let last = RefCell::new(None);
        self.wait_or(
            |shown| {
                *last.borrow_mut() = wrong(&contents(shown));
                last.borrow().is_none()
            },
            || last.borrow().clone().unwrap_or_default(),
        );
        self
    }

    /// Changes the size of the terminal.
    pub(crate) fn resize(&mut self, size: Size) -> &mut Self {
        let (rows, columns) = non_zero(size);
        self.screen.lock().parser.set_size(rows, columns);
        let master = self.master.as_ref().expect("the terminal is open");
        master
            .resize(pty_size(size))
            .expect("the terminal is resized");
        self
    }

    /// Sends a signal, by its name.
    pub(crate) fn signal(&mut self, name: &str) -> &mut Self {
        let id = self.child.process_id().expect("it runs").to_string();
        let sent = std::process::Command::new("kill")
            .args(["-s", name, &id])
            .status();
        assert!(sent.expect("kill starts").success());
        self
    }

    /// Waits until keys such as Ctrl-C send signals, which they do not while a key is read.
    pub(crate) fn takes_signals(&mut self) -> &mut Self {
        self.polls("keys that send signals", |session| {
            session.settings_now().contains("ISIG")
        })
    }

    /// Waits until the program is suspended and the terminal is restored.
    pub(crate) fn is_stopped(&mut self) -> &mut Self {
        let id = self.child.process_id().expect("it runs");
        self.polls("a program that is stopped", |_| {
            let status = std::fs::read_to_string(format!("/proc/{id}/stat"));
            // The state is the word after the name, which is in parentheses.
            status.is_ok_and(|status| status.contains(") T "))
        });
        self.is_as_before()
    }

    /// Waits until the terminal is restored.
    pub(crate) fn is_as_before(&mut self) -> &mut Self {
        self.wait("a cursor", |shown| !shown.parser.screen().hide_cursor());
        assert_eq!(self.settings_now(), self.settings);
        self
    }

    fn settings_now(&self) -> String {
        settings(self.master.as_ref().expect("the terminal is open").as_ref())
    }

    fn polls(&mut self, wanted: &str, is_so: impl Fn(&Self) -> bool) -> &mut Self {
        let start = Instant::now();
        while !is_so(self) {
            assert!(start.elapsed() < TIMEOUT, "waited for {wanted}");
            thread::sleep(Duration::from_millis(2));
        }
        self
    }

    /// Closes the terminal, waits for the program to end, and returns its exit status.
    pub(crate) fn hang_up(&mut self) -> u32 {
        // It is closed when all handles are dropped, including that of the reader, which waits for input.
        self.screen.lock().reading = Reading::IsToEnd;
        self.types(DOWN);
        let reader = self.reader.take().expect("it is closed once");
        reader.join().expect("the reader does not panic");
        self.keyboard = None;
        self.master = None;
        self.status()
    }

    /// Waits until the program has ended.
    pub(crate) fn end(&mut self) -> End {
        let status = self.status();
        self.wait("the end of what is written", |shown| {
            shown.reading == Reading::HasEnded
        });
        let master = self.master.as_ref().expect("the terminal is open");
        let now = settings(master.as_ref());
        End {
            status,
            cursor: if self.screen.lock().parser.screen().hide_cursor() {
                Cursor::Hidden
            } else {
                Cursor::Shown
            },
            settings: if now == self.settings {
                Settings::AsBefore
            } else {
                Settings::Changed(now)
            },
        }
    }

    fn status(&mut self) -> u32 {
        let start = Instant::now();
        while start.elapsed() < TIMEOUT {
            if let Some(status) = self.child.try_wait().expect("its state is known") {
                assert_eq!(status.signal(), None, "a signal killed it");
                return status.exit_code();
            }
            thread::sleep(Duration::from_millis(2));
        }
        panic!("it still runs; the screen:\n{}", self.screen());
    }

    fn wait(&self, wanted: &str, is_there: impl Fn(&Shown) -> bool) {
        self.wait_or(is_there, || format!("waited for {wanted}"));
    }

    fn wait_or(&self, is_there: impl Fn(&Shown) -> bool, complaint: impl Fn() -> String) {
        let shown = self.screen.lock();
        let changed = &self.screen.changed;
        let result = changed.wait_timeout_while(shown, TIMEOUT, |shown| !is_there(shown));
        let (shown, timeout) = result.expect("no reader panicked");
        if timeout.timed_out() {
            let contents = contents(&shown);
            drop(shown);
            panic!("{}; the screen:\n{contents}", complaint());
        }
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // The program has already ended, unless the test failed.
        let _ = self.child.kill();
    }
}

impl Screen {
    fn read(&self, mut reader: Box<dyn Read + Send>) {
        let mut buffer = [0; 4096];
        loop {
            // On Linux, the end of the terminal is an error.
            let length = reader.read(&mut buffer).unwrap_or(0);
            let mut shown = self.lock();
            shown.parser.process(&buffer[..length]);
            shown.bytes.extend(&buffer[..length]);
            let ends = length == 0 || shown.reading == Reading::IsToEnd;
            if ends {
                shown.reading = Reading::HasEnded;
            }
            self.changed.notify_all();
            if ends {
                return;
            }
        }
    }

    fn lock(&self) -> MutexGuard<'_, Shown> {
        self.shown.lock().expect("no reader panicked")
    }
}

fn contents(shown: &Shown) -> String {
    let screen = shown.parser.screen();
    let rows = screen.rows(0, screen.size().1.get());
    let lines: Vec<_> = rows.map(|line| line.trim_end().to_owned()).collect();
    lines.join("\n").trim_end().to_owned()
}

/// The settings of a terminal as text, for comparison.
fn settings(master: &dyn MasterPty) -> String {
    format!("{:?}", master.get_termios())
}

fn pty_size((rows, cols): Size) -> PtySize {
    PtySize {
        rows,
        cols,
        pixel_width: 0,
        pixel_height: 0,
    }
}

fn non_zero((rows, columns): Size) -> (NonZeroU16, NonZeroU16) {
    let non_zero = |number| NonZeroU16::new(number).expect("a terminal has rows and columns");
    (non_zero(rows), non_zero(columns))
}
