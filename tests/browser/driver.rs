//! A browser without a window, driven over `WebDriver`.

use std::cell::Cell;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{SystemTime, UNIX_EPOCH};

use serde_json::{Value, json};

/// Keys, as `WebDriver` codes them.
pub(crate) const TAB: &str = "\u{e004}";
pub(crate) const ENTER: &str = "\u{e007}";
pub(crate) const SPACE: &str = " ";
pub(crate) const DOWN: &str = "\u{e015}";

/// A running Chromium with one page; it ends with the value.
pub(crate) struct Browser {
    driver: Child,
    session: String,
    agent: ureq::Agent,
    /// When something was last clicked on, in seconds, as the browser is told.
    clock: Cell<f64>,
}

impl Browser {
    /// Starts `chromedriver`, and a browser with it.
    pub(crate) fn start() -> Self {
        let mut driver = Command::new("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("`chromedriver` starts: Debian has it in the package `chromium-driver`");
        let port = port(&mut driver);
        let agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .build()
            .into();
        let now = SystemTime::now().duration_since(UNIX_EPOCH);
        let mut browser = Self {
            driver,
            session: format!("http://127.0.0.1:{port}/session"),
            agent,
            clock: Cell::new(now.expect("it is after 1970").as_secs_f64()),
        };
        let started = browser.post("", &json!({"capabilities": {"alwaysMatch": {
            // Chromium's own sandbox does not start in a container, or for root. What protects it from floods would keep
            // pages from adding to their history as fast as tests go.
            "goog:chromeOptions": {"args": [
                "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-ipc-flooding-protection",
            ]},
            "goog:loggingPrefs": {"browser": "ALL", "performance": "ALL"},
        }}}));
        let id = started["sessionId"].as_str().expect("a session");
        browser.session = format!("{}/{id}", browser.session);
        browser
    }

    /// Opens a file, as a double click on it would.
    pub(crate) fn open(&self, path: &Path) {
        self.post(
            "/url",
            &json!({"url": format!("file://{}", path.display())}),
        );
    }

    pub(crate) fn reload(&self) {
        self.post("/refresh", &json!({}));
    }

    pub(crate) fn back(&self) {
        self.post("/back", &json!({}));
    }

    pub(crate) fn forward(&self) {
        self.post("/forward", &json!({}));
    }

    /// Clicks on the middle of what matches a selector, with a `mouse` or by `touch`, as often as there are pauses and once
    /// more. The pauses are in milliseconds, and those that the browser is told: nobody waits for them.
    pub(crate) fn click(&self, selector: &str, pointer: &str, pauses: &[u32]) {
        let middle = self.run(
            "const element = document.querySelector(arguments[0]);
            element.scrollIntoView({block: 'center'});
            const {x, y, width, height} = element.getBoundingClientRect();
            return [x + width / 2, y + height / 2];",
            &selector.into(),
        );
        // What came before was long ago.
        self.rest(3000);
        self.press_at(&middle, pointer, 1);
        let mut count = 1;
        for pause in pauses {
            self.rest(*pause);
            count = if *pause < 500 { count + 1 } else { 1 };
            self.press_at(&middle, pointer, count);
        }
    }

    fn rest(&self, milliseconds: u32) {
        self.clock
            .set(self.clock.get() + f64::from(milliseconds) / 1000.0);
    }

    fn press_at(&self, place: &Value, pointer: &str, count: u32) {
        let (x, y, timestamp) = (&place[0], &place[1], self.clock.get());
        for (mouse, touch) in [
            ("mousePressed", "touchStart"),
            ("mouseReleased", "touchEnd"),
        ] {
            if pointer == "mouse" {
                let parameters = json!({"type": mouse, "x": x, "y": y, "button": "left", "clickCount": count, "timestamp": timestamp});
                self.command("Input.dispatchMouseEvent", &parameters);
            } else {
                let touched = if touch == "touchStart" {
                    vec![json!({"x": x, "y": y})]
                } else {
                    Vec::new()
                };
                let parameters =
                    json!({"type": touch, "touchPoints": touched, "timestamp": timestamp});
                self.command("Input.dispatchTouchEvent", &parameters);
            }
        }
    }

    /// What a script gives, to which `argument` is known as `arguments[0]`.
    pub(crate) fn run(&self, script: &str, argument: &Value) -> Value {
        self.post(
            "/execute/sync",
            &json!({"script": script, "args": [argument]}),
        )
    }

    /// What an expression is worth in the page.
    pub(crate) fn value(&self, expression: &str) -> Value {
        self.run(&format!("return {expression};"), &Value::Null)
    }

    /// What a script gives to its callback, `arguments[1]`; `argument` is known to it as `arguments[0]`.
    pub(crate) fn run_async(&self, script: &str, argument: &Value) -> Value {
        self.post(
            "/execute/async",
            &json!({"script": script, "args": [argument]}),
        )
    }

    /// Strikes keys, one after the other, on whatever has the focus.
    pub(crate) fn press(&self, keys: &str) {
        let strike = |key: char| {
            [
                json!({"type": "keyDown", "value": key}),
                json!({"type": "keyUp", "value": key}),
            ]
        };
        let strikes: Vec<_> = keys.chars().flat_map(strike).collect();
        self.post(
            "/actions",
            &json!({"actions": [{"type": "key", "id": "keyboard", "actions": strikes}]}),
        );
    }

    /// A command of Chromium's own protocol.
    pub(crate) fn command(&self, name: &str, parameters: &Value) -> Value {
        self.post(
            "/goog/cdp/execute",
            &json!({"cmd": name, "params": parameters}),
        )
    }

    /// What was logged since the last time, `browser` for the console, `performance` for the network among others.
    pub(crate) fn log(&self, kind: &str) -> Vec<Value> {
        let log = self.post("/se/log", &json!({"type": kind}));
        log.as_array().expect("a log").clone()
    }

    /// Shows pages as a person with these settings would see them: media features and their values.
    pub(crate) fn prefer(&self, features: &[(&str, &str)]) {
        let features: Vec<_> = features
            .iter()
            .map(|(name, value)| json!({"name": name, "value": value}))
            .collect();
        self.command("Emulation.setEmulatedMedia", &json!({"features": features}));
    }

    /// Shows pages on a screen of that many CSS pixels.
    pub(crate) fn resize(&self, width: u32, height: u32) {
        self.command(
            "Emulation.setDeviceMetricsOverride",
            &json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false}),
        );
    }

    fn post(&self, path: &str, body: &Value) -> Value {
        let url = format!("{}{path}", self.session);
        let response = self.agent.post(&url).send(body.to_string());
        let mut response = response.expect("`chromedriver` answers");
        let body = response.body_mut().with_config().limit(u64::MAX);
        let answer: Value = serde_json::from_reader(body.reader()).expect("an answer in JSON");
        assert!(
            response.status().is_success(),
            "{path}: {}",
            answer["value"]["message"]
        );
        answer["value"].clone()
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // The browser ends with its session; whether it still answers no longer matters.
        let _ = self.agent.delete(&self.session).call();
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

/// The port that the driver says it listens on.
fn port(driver: &mut Child) -> u16 {
    let output = driver.stdout.take().expect("its output is piped");
    let mut lines = BufReader::new(output).lines().map_while(Result::ok);
    let port = lines.find_map(|line| {
        let (_, port) = line.split_once("started successfully on port ")?;
        port.trim_end_matches('.').parse().ok()
    });
    // It must be able to go on writing.
    std::thread::spawn(move || lines.for_each(drop));
    port.expect("`chromedriver` says which port it listens on")
}
