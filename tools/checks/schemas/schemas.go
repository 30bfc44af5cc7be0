// Package schemas holds the OpenAPI schemas of the kinds that charts make, for each minor release of Kubernetes, and of a
// few extensions. The files are recorded by ../record, but for operator.jsonl, which is written by hand: the operator of
// Hazelcast is no module that can be had. It refuses all fields that charts do not use.
package schemas

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"
	"slices"
	"sync"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

//go:embed kubernetes.jsonl
var kubernetes []byte

//go:embed extensions.jsonl
var extensions []byte

//go:embed operator.jsonl
var operator []byte

// Header is the first line of each file.
type Header struct {
	// Sources are where the schemas come from.
	Sources []string `json:"sources"`
	// Versions are the minor releases, the oldest first. Extensions have none: they are the same in all.
	Versions []string `json:"versions,omitempty"`
}

// Definition is a further line: a type as it is from one minor release on.
type Definition struct {
	Name string `json:"name"`
	// Since is the first release with this schema; empty stands for all.
	Since string `json:"since,omitempty"`
	// Kind is set for the type of a whole object, such as apps/v1/StatefulSet.
	Kind   string `json:"kind,omitempty"`
	Schema any    `json:"schema"`
}

// recorded are both files.
type recorded struct {
	versions   []string
	kubernetes []Definition
	extensions []Definition
}

var files = sync.OnceValue(func() recorded {
	header, definitions := read(kubernetes)
	_, more := read(extensions)
	_, ofOperator := read(operator)
	return recorded{header.Versions, definitions, slices.Concat(more, ofOperator)}
})

// Versions are the known minor releases, such as 1.29, the oldest first.
func Versions() []string {
	return files().versions
}

// IsExtension tells whether a kind is one of the known extensions of Kubernetes.
func IsExtension(apiVersion, kind string) bool {
	return slices.ContainsFunc(files().extensions, func(d Definition) bool { return d.Kind == apiVersion+"/"+kind })
}

// Release knows the schemas of a minor release, and those of extensions.
type Release struct {
	version  string
	types    map[string]string
	compiler *jsonschema.Compiler
}

// location is where the compiler finds all definitions.
const location = "kubernetes.json"

// Of gives the schemas of a minor release, such as 1.29.
func Of(version string) (*Release, error) {
	position := slices.Index(Versions(), version)
	if position == -1 {
		return nil, fmt.Errorf("kubernetes version %q is not among those recorded: %v", version, Versions())
	}
	known := Versions()[:position+1]
	types, definitions := map[string]string{}, map[string]any{}
	for _, d := range slices.Concat(files().kubernetes, files().extensions) {
		if d.Since != "" && !slices.Contains(known, d.Since) {
			continue
		}
		definitions[d.Name] = d.Schema
		if d.Kind != "" {
			types[d.Kind] = d.Name
		}
	}
	compiler := newCompiler()
	if err := compiler.AddResource(location, map[string]any{"$defs": definitions}); err != nil {
		return nil, err
	}
	return &Release{version, types, compiler}, nil
}

// Problems tells where an object, as JSON, does not fit the schema of its kind.
func (r *Release) Problems(apiVersion, kind string, object []byte) ([]string, error) {
	name, ok := r.types[apiVersion+"/"+kind]
	if !ok {
		return []string{fmt.Sprintf("no schema of %s %s is recorded for Kubernetes %s", apiVersion, kind, r.version)}, nil
	}
	schema, err := r.compiler.Compile(location + "#/$defs/" + name)
	if err != nil {
		return nil, err
	}
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(object))
	if err != nil {
		return nil, err
	}
	return problems(schema.Validate(value)), nil
}

// read gives the lines of a file. The files are part of the program, so there is none that cannot be read.
func read(file []byte) (header Header, definitions []Definition) {
	first, rest, _ := bytes.Cut(file, []byte("\n"))
	if err := json.Unmarshal(first, &header); err != nil {
		panic(err)
	}
	lines := json.NewDecoder(bytes.NewReader(rest))
	lines.UseNumber()
	for lines.More() {
		var definition Definition
		if err := lines.Decode(&definition); err != nil {
			panic(err)
		}
		definitions = append(definitions, definition)
	}
	return header, definitions
}
