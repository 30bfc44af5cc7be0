// Oracle answers what Helm makes of a chart, of values files or of a template: one JSON request a line, one JSON answer
// a line, in the order of the requests. It links Helm's own libraries, so it tells what `helm template` tells, but
// answers hundreds of requests in the time that a few runs of the real program take.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"os"
	"runtime"
)

// request is the part that all requests have; the rest is decoded by the operation.
type request struct {
	Op string `json:"op"`
}

// failure is the answer to a request that Helm, or this program, refuses.
type failure struct {
	Error string `json:"error"`
}

// operations are what can be asked for.
var operations = map[string]func(line []byte) (any, error){
	"render":   render,
	"values":   values,
	"template": renderText,
	"parse":    parse,
}

func main() {
	// Helm logs warnings of values that do not merge; answers tell all that matters.
	log.SetOutput(io.Discard)
	if err := serve(os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "oracle:", err)
		os.Exit(1)
	}
}

// serve answers requests on all processors at once, and writes the answers in the order of the requests.
func serve(in io.Reader, out io.Writer) error {
	pending := make(chan chan []byte, runtime.GOMAXPROCS(0))
	readError := make(chan error, 1)
	go func() {
		defer close(pending)
		readError <- eachLine(in, func(line []byte) {
			reply := make(chan []byte, 1)
			pending <- reply
			go func() { reply <- answer(line) }()
		})
	}()

	w := bufio.NewWriter(out)
	for reply := range pending {
		w.Write(<-reply)
		w.WriteByte('\n')
		// A client that sends one request at a time waits for its answer.
		if err := w.Flush(); err != nil {
			return err
		}
	}
	return <-readError
}

// eachLine hands over every line that is not empty, however long it is.
func eachLine(in io.Reader, do func(line []byte)) error {
	r := bufio.NewReader(in)
	for {
		line, err := r.ReadBytes('\n')
		if len(line) > 1 {
			do(line)
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

// answer gives the JSON for one request, whatever happens inside.
func answer(line []byte) (reply []byte) {
	defer func() {
		if p := recover(); p != nil {
			reply = encode(failure{fmt.Sprintf("panic: %v", p)})
		}
	}()
	var r request
	if err := json.Unmarshal(line, &r); err != nil {
		return encode(failure{fmt.Sprintf("request: %v", err)})
	}
	operation, ok := operations[r.Op]
	if !ok {
		return encode(failure{fmt.Sprintf("request: unknown op %q", r.Op)})
	}
	result, err := operation(line)
	if err != nil {
		return encode(failure{err.Error()})
	}
	return encode(result)
}

// encode gives the JSON of an answer; numbers such as infinity have none.
func encode(answer any) []byte {
	reply, err := json.Marshal(answer)
	if err != nil {
		return encode(failure{fmt.Sprintf("not JSON: %v", err)})
	}
	return reply
}
