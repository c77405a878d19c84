// Makes or uses a passkey before a form is sent. The form names what it needs:
// data-passkey="create" or "get", and data-options, where the server says what to ask for.

const encode = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

const decode = (text) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (it) => it.charCodeAt(0));

const known = (credentials) => (credentials ?? []).map((it) => ({ ...it, id: decode(it.id) }));

const ask = async (form) => {
  const body = new URLSearchParams({ _csrf: form.elements._csrf.value });
  const response = await fetch(form.dataset.options, { method: "POST", body });
  if (!response.ok || !response.headers.get("Content-Type")?.includes("json")) {
    throw new Error(`options: ${response.status}`);
  }
  return response.json();
};

const create = async (options) => {
  const made = await navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: decode(options.challenge),
      user: { ...options.user, id: decode(options.user.id) },
      excludeCredentials: known(options.excludeCredentials),
    },
  });
  return {
    attestationObject: encode(made.response.attestationObject),
    clientDataJSON: encode(made.response.clientDataJSON),
    transports: made.response.getTransports?.() ?? [],
    made,
  };
};

const use = async (options) => {
  const made = await navigator.credentials.get({
    publicKey: {
      ...options,
      challenge: decode(options.challenge),
      allowCredentials: known(options.allowCredentials),
    },
  });
  return {
    authenticatorData: encode(made.response.authenticatorData),
    clientDataJSON: encode(made.response.clientDataJSON),
    signature: encode(made.response.signature),
    userHandle: made.response.userHandle ? encode(made.response.userHandle) : undefined,
    made,
  };
};

const answer = async (form) => {
  const options = await ask(form);
  const { made, ...response } = await (form.dataset.passkey === "create" ? create : use)(options);
  return JSON.stringify({
    id: made.id,
    rawId: encode(made.rawId),
    type: made.type,
    authenticatorAttachment: made.authenticatorAttachment ?? undefined,
    response,
    clientExtensionResults: made.getClientExtensionResults(),
  });
};

for (const form of document.querySelectorAll("form[data-passkey]")) {
  form.addEventListener("submit", async (event) => {
    const button = form.querySelector("[data-passkey-button]");
    if (button && event.submitter !== button) return;
    event.preventDefault();
    const trouble = document.querySelector("[data-passkey-trouble]");
    trouble.hidden = true;
    try {
      form.elements.answer.value = await answer(form);
      form.submit();
    } catch {
      trouble.hidden = false;
    }
  });
}
