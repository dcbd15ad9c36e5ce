/* Search runs in a worker, and browsers start none for pages that are read from the disk: there, a hidden frame does
   its work. On a server nothing is changed. */

if (location.protocol === "file:") {
  window.IFrameWorker = window.Worker = class extends EventTarget {
    constructor(url) {
      super()
      const frame = document.createElement("iframe")
      frame.hidden = true
      document.body.append(frame)
      this.frame = frame.contentWindow
      this.frame.postMessage = data => this.tell(data)
      const script = frame.contentDocument.createElement("script")
      script.src = url
      this.ready = new Promise(resolve => (script.onload = resolve))
      frame.contentDocument.body.append(script)
    }

    tell(data) {
      const message = new MessageEvent("message", { data })
      this.dispatchEvent(message)
      this.onmessage?.(message)
    }

    postMessage(data) {
      this.ready.then(() => this.frame.dispatchEvent(new MessageEvent("message", { data })))
    }
  }
}
