// A form with data-passkey asks the person's device before it is sent: "get" for an answer of a passkey, "create" for a new one.
(() => {
  const say = (form, text) => {
    let note = form.querySelector('[data-passkey-note]');
    if (!note) {
      note = document.createElement('p');
      note.className = 'small';
      note.setAttribute('role', 'alert');
      note.dataset.passkeyNote = '';
      form.append(note);
    }
    note.textContent = text;
  };

  const ask = async form => {
    const options = JSON.parse(form.dataset.options);
    const credential = form.dataset.passkey === 'create'
      ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
    form.querySelector('[name=credential]').value = JSON.stringify(credential);
  };

  document.addEventListener('submit', async event => {
    const form = event.target.closest?.('form[data-passkey]');
    if (!form || form.querySelector('[name=credential]').value) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!window.PublicKeyCredential?.parseRequestOptionsFromJSON) {
      say(form, 'This browser knows no passkeys.');
      return;
    }
    try {
      await ask(form);
      form.requestSubmit();
    } catch {
      say(form, 'Nothing came of it: it was cancelled, took too long, or this device has no passkey for this address.');
    }
  }, true);
})();
