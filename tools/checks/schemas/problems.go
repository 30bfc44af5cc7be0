package schemas

import (
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"golang.org/x/text/language"
	"golang.org/x/text/message"
)

// newCompiler knows the formats that Kubernetes uses beside those of JSON Schema.
func newCompiler() *jsonschema.Compiler {
	compiler := jsonschema.NewCompiler()
	compiler.AssertFormat()
	compiler.RegisterFormat(&jsonschema.Format{Name: "int32", Validate: integerOf(32)})
	compiler.RegisterFormat(&jsonschema.Format{Name: "int64", Validate: integerOf(64)})
	compiler.RegisterFormat(&jsonschema.Format{Name: "byte", Validate: isBase64})
	return compiler
}

func integerOf(bits int) func(any) error {
	return func(value any) error {
		number, ok := value.(json.Number)
		if !ok {
			return nil
		}
		_, err := strconv.ParseInt(number.String(), 10, bits)
		return err
	}
}

func isBase64(value any) error {
	text, ok := value.(string)
	if !ok {
		return nil
	}
	_, err := base64.StdEncoding.DecodeString(text)
	return err
}

var english = message.NewPrinter(language.English)

// problems are the innermost causes of an error, each with its place.
func problems(err error) []string {
	var invalid *jsonschema.ValidationError
	if !errors.As(err, &invalid) {
		return nil
	}
	if len(invalid.Causes) == 0 {
		place := "/" + strings.Join(invalid.InstanceLocation, "/")
		return []string{fmt.Sprintf("%s: %s", place, invalid.ErrorKind.LocalizedString(english))}
	}
	var found []string
	for _, cause := range invalid.Causes {
		found = append(found, problems(cause)...)
	}
	return found
}
